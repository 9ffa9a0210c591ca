package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.References.Referring;

/**
 * Undoes whatever was written after a revision, in chunks, so that no other writer waits long. Cut
 * off half way, it is simply run again.
 */
final class Sweep {
  private static final int CHUNK = 5000;

  private final Database database;

  Sweep(Database database) {
    this.database = database;
  }

  void after(ConnectionId connection, Revision revision) {
    boolean more = true;
    while (more) {
      more =
          database.writeRoster(connection.value(), sql -> deleteBegun(sql, connection, revision));
    }
    more = true;
    while (more) {
      more =
          database.writeRoster(connection.value(), sql -> reopenEnded(sql, connection, revision));
    }
  }

  private static boolean deleteBegun(Statements sql, ConnectionId connection, Revision revision)
      throws SQLException {
    var rows =
        rows(
            sql,
            "select id, record_key, ref_a, ref_b, collection from record"
                + " where connection_id = ? and since_revision > ? limit ?",
            connection,
            revision);
    References.delete(sql, connection, rows.referring());
    sql.batch("delete from record where id = ?", rows.ids());
    new PersonTexts(connection).deleteAfter(sql, rows.people(), revision);
    return rows.full();
  }

  private static boolean reopenEnded(Statements sql, ConnectionId connection, Revision revision)
      throws SQLException {
    // The bound is written out, not a parameter, so that the partial index over ended records fits.
    var rows =
        rows(
            sql,
            "select id, record_key, ref_a, ref_b, collection from record"
                + " where connection_id = ?"
                + " and until_revision > ? and until_revision < 9223372036854775807 limit ?",
            connection,
            revision);
    sql.batch(
        "update record set until_revision = " + RevisionRow.STILL + " where id = ?", rows.ids());
    new PersonTexts(connection).reopen(sql, rows.people(), revision);
    return rows.full();
  }

  private static Rows rows(
      Statements sql, String select, ConnectionId connection, Revision revision)
      throws SQLException {
    var ids = new ArrayList<@Nullable Object[]>();
    var people = new ArrayList<RecordKey>();
    var referring =
        sql.list(
            select,
            row -> {
              ids.add(new @Nullable Object[] {row.number("id")});
              if (CollectionCode.read(row) == RosterCollection.USERS) {
                people.add(RecordKey.ofBytes(row.octets("record_key")));
              }
              return Referring.read(row);
            },
            connection.value(),
            revision.value(),
            CHUNK);
    return new Rows(ids, people, referring);
  }

  /** Parameters for the rows of a chunk, and what they stand for in other tables. */
  private record Rows(
      List<@Nullable Object[]> ids, List<RecordKey> people, List<Referring> referring) {
    boolean full() {
      return ids.size() == CHUNK;
    }
  }
}
