package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.sync.WorkBehind;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;

/** Writes a revision beside the published one. */
final class SqlStaging implements Staging {
  /** So many rows are written before it is seen whether others wait who cannot write meanwhile. */
  private static final int BEFORE_LOOKING_UP = 1_000;

  private static final int ROWS_AT_ONCE = 5_000;

  /** To a server each command costs what a few hundred rows do, however many come with it. */
  private static final int ROWS_AT_ONCE_TO_A_SERVER = 10_000;

  /** What a staging writes to. */
  private static final List<String> TABLES =
      List.of("record", "person_search", "person_text", "enrollment_ref");

  private final Database database;
  private final ConnectionId connection;
  private final Revision published;
  private final Revision revision;
  private final References references;
  private final SearchRows search;
  private final RowsOfChanges preparing;
  private final StagedRows rows;

  /** What was written and is to be found by others, from those that write to the one thread. */
  private final Queue<PreparedRows> written = new ConcurrentLinkedQueue<>();

  /** How many records were begun. */
  private long begun;

  /** How many more records each collection holds than at the published revision. */
  private final Map<RosterCollection, Long> growth = new EnumMap<>(RosterCollection.class);

  /**
   * @param scratch a folder for files that are needed while it is written; null to do without
   */
  SqlStaging(
      Database database,
      ConnectionId connection,
      Revision published,
      Revision revision,
      @Nullable Path scratch) {
    this.database = database;
    this.connection = connection;
    this.published = published;
    this.revision = revision;
    this.references = new References(connection, scratch);
    this.search = new SearchRows(connection, revision, scratch);
    this.rows = new StagedRows(connection, revision);
    this.preparing = new RowsOfChanges(connection, revision);
  }

  @Override
  public Revision revision() {
    return revision;
  }

  @Override
  public Prepared prepare(RosterCollection collection, List<RecordChange> chunk) {
    refer();
    var parts = new ArrayList<PreparedRows>();
    int most = database.shared() ? ROWS_AT_ONCE_TO_A_SERVER : BEFORE_LOOKING_UP;
    for (int from = 0; from < chunk.size(); from += most) {
      int to = Math.min(chunk.size(), from + most);
      parts.add(preparing.of(collection, chunk.subList(from, to)));
    }
    return new PreparedChunk(collection, parts);
  }

  private void refer() {
    for (var rows = written.poll(); rows != null; rows = written.poll()) {
      references.add(rows);
      search.add(rows.newlyFound());
    }
  }

  /** In parts, after each of which it is seen whether others wait. */
  private record PreparedChunk(RosterCollection collection, List<PreparedRows> parts)
      implements Prepared {}

  @Override
  public int atOnce() {
    return database.stagersAtOnce();
  }

  @Override
  public void apply(Prepared prepared) {
    if (!(prepared instanceof PreparedChunk chunk)) {
      throw new IllegalArgumentException("another staging has prepared this");
    }
    int done = 0;
    while (done < chunk.parts().size()) {
      int from = done;
      var step = database.stageRoster(connection.value(), sql -> write(sql, chunk.parts(), from));
      count(chunk.collection(), step);
      done = step.until();
    }
  }

  private synchronized void count(RosterCollection collection, Written step) {
    growth.merge(collection, step.more(), Long::sum);
    begun += step.begun();
  }

  /**
   * Writes the parts of a chunk, or as many of them as have been written when others begin to wait:
   * one transaction for many rows touches each page of an index once for several of them.
   */
  private Written write(Statements sql, List<PreparedRows> parts, int from) throws SQLException {
    mustBeNewest(sql);
    int until = from;
    long ended = 0;
    long begun = 0;
    do {
      var some = parts.get(until);
      ended += rows.end(sql, some);
      begun += rows.begin(sql, some);
      written.add(some);
      until++;
    } while (until < parts.size() && !database.othersWait());
    return new Written(until, ended, begun);
  }

  /** How many parts were written, and how many records ended and began by it. */
  private record Written(int until, long ended, long begun) {
    long more() {
      return begun - ended;
    }
  }

  @Override
  public void complete(Runnable between) {
    refer();
    if (search.isEmpty() && references.isEmpty()) {
      return;
    }
    try (var behind = new WorkBehind(atOnce())) {
      ChunkOfRows staged =
          (into, shared, rows) -> {
            behind.give(() -> stage(into, shared, rows));
            between.run();
          };
      int most = database.shared() ? ROWS_AT_ONCE_TO_A_SERVER : ROWS_AT_ONCE;
      search.drain(most, staged);
      references.drain(most, staged);
      behind.settle();
    }
    database.stageRoster(
        connection.value(),
        sql -> {
          sql.grown(TABLES, begun);
          return begun;
        });
  }

  private void stage(ManyRows into, @Nullable Object[] shared, List<@Nullable Object[]> rows) {
    database.stageRoster(
        connection.value(),
        sql -> {
          mustBeNewest(sql);
          return sql.insert(into, shared, rows);
        });
  }

  @Override
  public void publish(Instant at) {
    complete(() -> {});
    database.writeRoster(
        connection.value(),
        sql -> {
          mustBeNewest(sql);
          sql.batch(
              "insert into roster_count (connection_id, revision, collection, records)"
                  + " values (?, ?, ?, ?)",
              counts(sql));
          sql.update(
              "insert into revision_moment (connection_id, revision, at) values (?, ?, ?)",
              connection.value(),
              revision.value(),
              at);
          return sql.update(
              "update roster_revision set published = ?, published_at = ? where connection_id = ?",
              revision.value(),
              at,
              connection.value());
        });
  }

  @Override
  public void close() {
    // What was not published is swept when the next revision begins.
    references.close();
    search.close();
  }

  /** A connection removed, or staged again, must not be written to under its new owner's feet. */
  private void mustBeNewest(Statements sql) throws SQLException {
    var state = RevisionRow.find(sql, connection);
    if (state.isEmpty()
        || !state.get().newest().equals(revision)
        || !state.get().published().equals(published)) {
      throw new IllegalStateException(
          "revision " + revision.value() + " of connection " + connection + " was given up");
    }
  }

  private List<@Nullable Object[]> counts(Statements sql) throws SQLException {
    var before = RosterCounts.at(sql, connection, published);
    var counts = new ArrayList<@Nullable Object[]>();
    for (RosterCollection collection : RosterCollection.values()) {
      long records = before.getOrDefault(collection, 0L) + growth.getOrDefault(collection, 0L);
      counts.add(
          new @Nullable Object[] {
            connection.value(), revision.value(), CollectionCode.of(collection), records
          });
    }
    return counts;
  }
}
