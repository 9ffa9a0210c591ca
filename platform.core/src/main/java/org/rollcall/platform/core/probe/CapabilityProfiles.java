package org.rollcall.platform.core.probe;

import java.net.URI;
import java.util.List;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.platform.core.connection.ConnectionId;

/** The capability profiles of all connections. Blocks on the database. */
public interface CapabilityProfiles {
  /** One that is kept, with the address it was taken at. */
  record Row(URI address, CapabilityProfile profile) {}

  /** Keeps one, and forgets the oldest of the connection beyond this many. */
  void add(ConnectionId connection, Row row, int kept);

  /** Those of a connection, newest first. */
  List<Row> of(ConnectionId connection);
}
