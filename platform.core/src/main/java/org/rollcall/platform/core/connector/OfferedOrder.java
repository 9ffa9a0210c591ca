package org.rollcall.platform.core.connector;

import java.util.Comparator;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;

/** The order in which people find connectors: by product, and those for any product last. */
public final class OfferedOrder {
  private OfferedOrder() {}

  /** Orders descriptors. */
  public static Comparator<ConnectorDescriptor> byProduct() {
    return Comparator.comparing(ConnectorDescriptor::generic)
        .thenComparing(ConnectorDescriptor::product, String.CASE_INSENSITIVE_ORDER);
  }
}
