package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * Up to which moment each collection of a connection is known, by the clock of its SIS. Blocks on
 * the database.
 */
public interface Watermarks {
  /** By collection; one of which nothing is known is absent. */
  Map<RosterCollection, Instant> of(ConnectionId connection);

  /** Keeps these, and leaves those of other collections as they are. */
  void keep(ConnectionId connection, Map<RosterCollection, Instant> reached);

  /** Forgets them all: the next run reads everything. */
  void forget(ConnectionId connection);
}
