package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;

/** What plans hold of people and rosters, and its end. */
public final class PlanTraces {
  private static final int CHUNK = 5_000;
  private static final String OF_CONNECTION =
      " and plan_id in (select id from plan where connection_id = ?)";

  private PlanTraces() {}

  /**
   * Removes entries of plans in chunks, so that no other writer waits long.
   *
   * @param condition SQL over the entries
   */
  public static void remove(Database database, String condition, Object... parameters) {
    var all = new ArrayList<@Nullable Object>(List.of(parameters));
    all.add(CHUNK);
    int removed;
    do {
      removed =
          database.write(
              sql ->
                  sql.update(
                      "delete from plan_entry where id in (select id from plan_entry where "
                          + condition
                          + " limit ?)",
                      all.toArray()));
    } while (removed == CHUNK);
  }

  /** Removes everything that is kept of a connection's plans and missing records. */
  static void ofConnection(Database database, ConnectionId connection) {
    List<Long> plans =
        database.read(
            sql ->
                sql.list(
                    "select id from plan where connection_id = ?",
                    row -> row.number("id"),
                    connection.value()));
    plans.forEach(plan -> remove(database, "plan_id = ?", plan));
    database.write(
        sql -> {
          for (var table :
              List.of(
                  "plan",
                  "missing_record",
                  "school_tally",
                  "guard_state",
                  "raised_limit",
                  "run_revision",
                  "connection_pause")) {
            sql.update("delete from " + table + " where connection_id = ?", connection.value());
          }
          return connection;
        });
  }

  /** Removes what plans hold of a person; how large the roster was is counted anew. */
  static void ofPerson(Statements sql, ConnectionId connection, SourcedId person)
      throws SQLException {
    sql.update(
        "delete from plan_entry where person = ?" + OF_CONNECTION,
        person.value(),
        connection.value());
    sql.update(
        "delete from missing_record where connection_id = ? and collection in (?, ?)"
            + " and record_key = ?",
        connection.value(),
        CollectionCode.of(RosterCollection.USERS),
        CollectionCode.of(RosterCollection.DEMOGRAPHICS),
        RecordKey.of(person).bytes());
    sql.update("update guard_state set tallied = -1 where connection_id = ?", connection.value());
  }
}
