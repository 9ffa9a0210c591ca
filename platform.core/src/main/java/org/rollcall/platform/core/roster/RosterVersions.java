package org.rollcall.platform.core.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;

/** The published revisions of rosters, as far back as they are kept. Blocks on the database. */
public interface RosterVersions {
  /** The revision that readers saw at a moment; {@link Revision#NONE} before the first. */
  Revision at(ConnectionId connection, Instant moment);

  /** The oldest revision that can still be told; {@link Revision#NONE} when nothing was deleted. */
  Revision oldest(ConnectionId connection);

  /** How many records of each collection differ; a collection without any is absent. */
  Map<RosterCollection, RecordCounts> between(
      ConnectionId connection, Revision older, Revision newer);

  /**
   * The records of a collection that differ in one way, by key.
   *
   * @param after the key after which to go on; null at first
   */
  List<DifferentRecord> different(
      ConnectionId connection,
      Between between,
      RosterCollection collection,
      Difference difference,
      @Nullable RecordKey after,
      int limit);

  /** Two revisions. */
  record Between(Revision older, Revision newer) {}

  /** Every version of one record, oldest first. */
  List<RecordVersion> of(ConnectionId connection, RosterCollection collection, SourcedId id);

  /** Every version of every enrollment of a person, oldest first. */
  List<RecordVersion> enrollmentsOfUser(ConnectionId connection, SourcedId user);

  /** Every version of every enrollment in a class, oldest first. */
  List<RecordVersion> enrollmentsOfClass(ConnectionId connection, SourcedId schoolClass);

  /**
   * Deletes a chunk of versions that nobody needs to tell the state since a moment; never what
   * counts.
   *
   * @return whether there may be more
   */
  boolean prune(ConnectionId connection, Instant before, int chunk);
}
