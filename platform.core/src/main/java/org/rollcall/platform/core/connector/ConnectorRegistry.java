package org.rollcall.platform.core.connector;

import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;

/** The connectors that serve now. Never blocks; every answer is a snapshot. */
public interface ConnectorRegistry {
  /** What can be connected to, by product name. */
  List<ConnectorDescriptor> offered();

  /** The descriptor of one that serves; empty when it is not there. */
  default Optional<ConnectorDescriptor> descriptor(ConnectorId id) {
    return offered().stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  /** Leases the highest version that serves; empty when the connector is not there. */
  Optional<ConnectorLease> lease(ConnectorId id);
}
