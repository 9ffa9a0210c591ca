package org.rollcall.platform.core.departure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;

/** Connections that were ended, which {@code Connections} does not know any more. */
public interface KeptConnections {
  /** All, newest first. */
  List<KeptConnection> all();

  /** One. */
  Optional<KeptConnection> find(ConnectionId id);

  /** Ends a connection, at once: its secret and its agreements are gone, its name is free. */
  void keep(KeptConnection kept);

  /** Deletes roster and run history. May take long; cut off half way, it is simply run again. */
  void deleteData(ConnectionId id, Instant at);

  /**
   * Brings a kept connection back with settings, addresses, agreements and secret of a fresh one,
   * which is removed; at once.
   */
  Connection takeUp(ConnectionId kept, Connection fresh);
}
