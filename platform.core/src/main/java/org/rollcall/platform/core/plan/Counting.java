package org.rollcall.platform.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;

/**
 * Counts anew how many records of each type each school had in the SIS at the last good run: after
 * an upgrade, after a person was erased, after a run was cut off. Takes seconds for a million.
 */
final class Counting {
  private static final int AT_ONCE = 2_000;

  private final Rosters rosters;
  private final StoredRecords records;
  private final MissingRecords missing;

  Counting(Rosters rosters, StoredRecords records, MissingRecords missing) {
    this.rosters = rosters;
    this.records = records;
    this.missing = missing;
  }

  Map<SchoolGroup, Long> count(ConnectionId connection, Revision revision, Runnable progress) {
    var tallies = new Tallies(Map.of());
    for (var collection : RosterCollection.values()) {
      var gone = missing.of(connection, collection);
      @Nullable MissingRecord next = gone.hasNext() ? gone.next() : null;
      var chunk = new ArrayList<RecordKey>(AT_ONCE);
      try (var keys = rosters.keys(connection, collection)) {
        while (keys.hasNext()) {
          var key = keys.next().key();
          while (next != null && next.key().compareTo(key) < 0) {
            next = gone.hasNext() ? gone.next() : null;
          }
          if (next == null || !next.key().equals(key) || !next.confirmed()) {
            chunk.add(key);
          }
          if (chunk.size() == AT_ONCE) {
            add(connection, revision, collection, chunk, tallies);
            progress.run();
          }
        }
      }
      add(connection, revision, collection, chunk, tallies);
    }
    return tallies.counts();
  }

  private void add(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      List<RecordKey> chunk,
      Tallies tallies) {
    records
        .find(connection, revision, collection, chunk)
        .values()
        .forEach(record -> tallies.more(Placement.of(record)));
    chunk.clear();
  }
}
