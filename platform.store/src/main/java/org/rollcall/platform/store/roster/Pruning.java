package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.References.Referring;

/**
 * Deletes a chunk of the rows that ended before a revision, which is noted first as the oldest that
 * can be told: cut off half way, it is simply run again.
 */
final class Pruning {
  private final ConnectionId connection;
  private final Revision oldest;
  private final int chunk;

  Pruning(ConnectionId connection, Revision oldest, int chunk) {
    this.connection = connection;
    this.oldest = oldest;
    this.chunk = chunk;
  }

  private record Ended(Referring row, RecordKey key, boolean person) {}

  /** Whether there may be more. */
  boolean delete(Statements sql, Instant at) throws SQLException {
    note(sql, at);
    // The bound is written out, so that the partial index over ended records fits.
    var ended =
        sql.list(
            "select id, record_key, collection, ref_a, ref_b from record where connection_id = ?"
                + " and until_revision <= ? and until_revision < 9223372036854775807 limit ?",
            row ->
                new Ended(
                    Referring.read(row),
                    RecordKey.ofBytes(row.octets("record_key")),
                    CollectionCode.read(row) == RosterCollection.USERS),
            connection.value(),
            oldest.value(),
            chunk);
    var ids = new ArrayList<@Nullable Object[]>();
    var people = new ArrayList<RecordKey>();
    for (Ended row : ended) {
      ids.add(new @Nullable Object[] {row.row().id()});
      if (row.person()) {
        people.add(row.key());
      }
    }
    References.delete(sql, connection, ended.stream().map(Ended::row).toList());
    sql.batch("delete from record where id = ?", ids);
    new PersonTexts(connection).deleteEnded(sql, people, oldest);
    boolean more = ended.size() == chunk;
    if (!more) {
      forgetRevisions(sql);
    }
    return more;
  }

  private void note(Statements sql, Instant at) throws SQLException {
    sql.update(
        "insert into roster_floor (connection_id, revision, at) values (?, ?, ?)"
            + " on conflict (connection_id) do update set revision = excluded.revision,"
            + " at = excluded.at where roster_floor.revision < excluded.revision",
        connection.value(),
        oldest.value(),
        at);
  }

  private void forgetRevisions(Statements sql) throws SQLException {
    for (var table : new String[] {"revision_moment", "roster_count"}) {
      sql.update(
          "delete from " + table + " where connection_id = ? and revision < ?",
          connection.value(),
          oldest.value());
    }
  }
}
