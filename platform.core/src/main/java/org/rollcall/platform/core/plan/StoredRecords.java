package org.rollcall.platform.core.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;

/** Records as they were at a revision, by key. Blocks on the database. */
public interface StoredRecords {
  /** Those of the keys that were there. */
  Map<RecordKey, RosterRecord> find(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      Collection<RecordKey> keys);

  /** All of a small collection. */
  List<RosterRecord> all(ConnectionId connection, Revision revision, RosterCollection collection);

  /** How many enrollments each of the classes had; classes without are absent. */
  Map<SourcedId, Long> members(
      ConnectionId connection, Revision revision, Collection<SourcedId> classes);

  /**
   * Keys of records that a revision brought, changed or removed, by key ascending; {@code after} is
   * null at first.
   */
  List<RecordKey> touched(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable RecordKey after,
      int limit);
}
