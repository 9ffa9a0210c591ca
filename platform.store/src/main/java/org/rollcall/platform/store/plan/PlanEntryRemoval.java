package org.rollcall.platform.store.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.store.jdbc.Database;

/** Removes entries of plans in chunks, so that no other writer waits long. */
public final class PlanEntryRemoval {
  private static final int CHUNK = 5_000;

  private PlanEntryRemoval() {}

  /** Removes everything that is kept of a connection's plans and missing records. */
  public static void of(Database database, ConnectionId connection) {
    List<Long> plans =
        database.read(
            sql ->
                sql.list(
                    "select id from plan where connection_id = ?",
                    row -> row.number("id"),
                    connection.value()));
    for (var plan : plans) {
      remove(database, CHUNK, "plan_id = ?", plan);
    }
    database.write(
        sql -> {
          sql.update("delete from plan where connection_id = ?", connection.value());
          sql.update("delete from missing_record where connection_id = ?", connection.value());
          sql.update("delete from school_tally where connection_id = ?", connection.value());
          sql.update("delete from guard_state where connection_id = ?", connection.value());
          sql.update("delete from run_revision where connection_id = ?", connection.value());
          return sql.update(
              "delete from connection_pause where connection_id = ?", connection.value());
        });
  }

  static void remove(Database database, int chunk, String condition, Object... parameters) {
    var all = new ArrayList<@Nullable Object>(List.of(parameters));
    all.add(chunk);
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
    } while (removed == chunk);
  }
}
