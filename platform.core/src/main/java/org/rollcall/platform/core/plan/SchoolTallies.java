package org.rollcall.platform.core.plan;

import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;

/**
 * How many records of each type each school had in the SIS at the last good run: kept, since
 * counting a million is slow. Blocks on the database.
 */
public interface SchoolTallies {
  /** Those of a revision; empty when they must be counted anew. */
  Optional<Map<SchoolGroup, Long>> find(ConnectionId connection, Revision revision);

  /** From here on they must be counted anew, until they are kept again. */
  void doubt(ConnectionId connection);

  /** Keeps those of a revision, instead of those before. */
  void keep(ConnectionId connection, Revision revision, Map<SchoolGroup, Long> tallies);

  /** How many complete runs there were that were not held. */
  long completeRuns(ConnectionId connection);

  /** Another complete run was not held. */
  void completed(ConnectionId connection, long number);
}
