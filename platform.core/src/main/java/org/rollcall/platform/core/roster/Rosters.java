package org.rollcall.platform.core.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;

/** The stored rosters of all connections. Blocks on the database. */
public interface Rosters {
  /** The published revision; {@link Revision#NONE} before the first. */
  Revision current(ConnectionId connection);

  /** When the published revision was published; empty before the first. */
  Optional<Instant> publishedAt(ConnectionId connection);

  /** The stored records of a collection, to compare with. */
  StoredKeys keys(ConnectionId connection, RosterCollection collection);

  /**
   * Begins the next revision; what an abandoned one left is swept first. One at a time per
   * connection.
   */
  Staging stage(ConnectionId connection);

  /**
   * The same, for many changes: memory does not grow with them.
   *
   * @param scratch a folder for files that nobody needs any more when the staging is closed
   */
  default Staging stage(ConnectionId connection, Path scratch) {
    return stage(connection);
  }

  /** How many records each collection of the published revision holds. */
  default Map<RosterCollection, Long> counts(ConnectionId connection) {
    return read(connection).counts();
  }

  /** Reads the published revision; the reader stays with it though another is published. */
  RosterReader read(ConnectionId connection);
}
