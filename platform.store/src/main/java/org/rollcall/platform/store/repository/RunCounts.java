package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.CollectionCode;

/** What a run did to each collection, as rows beside the run. */
final class RunCounts {
  private static final String SELECT =
      "select collection, pages, received, stored, tobedeleted, dropped, repeated, total, added,"
          + " changed, removed, outside from run_collection where run_id = ?";
  private static final String REPLACE =
      "insert into run_collection (run_id, collection, pages, received, stored, tobedeleted,"
          + " dropped, repeated, total, added, changed, removed, outside)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (run_id, collection) do update set pages = excluded.pages,"
          + " received = excluded.received, stored = excluded.stored,"
          + " tobedeleted = excluded.tobedeleted, dropped = excluded.dropped,"
          + " repeated = excluded.repeated, total = excluded.total, added = excluded.added,"
          + " changed = excluded.changed, removed = excluded.removed,"
          + " outside = excluded.outside";

  private RunCounts() {}

  static Map<RosterCollection, CollectionCounts> of(Statements sql, long run) throws SQLException {
    var counts = new EnumMap<RosterCollection, CollectionCounts>(RosterCollection.class);
    sql.list(SELECT, row -> Map.entry(CollectionCode.read(row), read(row)), run)
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  static void replace(Statements sql, SyncRun run) throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    run.counts().forEach((collection, counts) -> rows.add(values(run, collection, counts)));
    sql.batch(REPLACE, rows);
  }

  private static CollectionCounts read(Row row) throws SQLException {
    return new CollectionCounts(
        (int) row.number("pages"),
        row.number("received"),
        row.number("stored"),
        row.number("tobedeleted"),
        row.number("dropped"),
        row.number("repeated"),
        row.number("total"),
        row.number("added"),
        row.number("changed"),
        row.number("removed"),
        row.number("outside"));
  }

  private static @Nullable Object[] values(
      SyncRun run, RosterCollection collection, CollectionCounts counts) {
    return new @Nullable Object[] {
      run.id().value(),
      CollectionCode.of(collection),
      counts.pages(),
      counts.received(),
      counts.stored(),
      counts.tobedeleted(),
      counts.dropped(),
      counts.repeated(),
      counts.total(),
      counts.added(),
      counts.changed(),
      counts.removed(),
      counts.outside()
    };
  }
}
