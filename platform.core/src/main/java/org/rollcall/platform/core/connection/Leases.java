package org.rollcall.platform.core.connection;

import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.refusal.Refusal;

/** Leases connectors by what people asked for. */
public final class Leases {
  private Leases() {}

  /** A lease; refused as unavailable when the connector is not there. */
  public static ConnectorLease of(ConnectorRegistry registry, ConnectorId connector) {
    return registry
        .lease(connector)
        .orElseThrow(
            () ->
                Refusal.unavailable(
                    "The connector "
                        + connector
                        + " is not installed: an operator must install it."));
  }
}
