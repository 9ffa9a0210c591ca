package org.rollcall.platform.store.plan;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.store.jdbc.Database;

/** Pauses in SQL. */
public final class SqlPauses implements Pauses {
  private final Database database;

  public SqlPauses(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Pause> find(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                "select since, by_whom, reason from connection_pause where connection_id = ?",
                row ->
                    new Pause(
                        connection, row.moment("since"), row.text("by_whom"), row.text("reason")),
                connection.value()));
  }

  @Override
  public void pause(Pause pause) {
    database.write(
        sql ->
            sql.update(
                "insert into connection_pause (connection_id, since, by_whom, reason)"
                    + " values (?, ?, ?, ?) on conflict (connection_id) do update set"
                    + " since = excluded.since, by_whom = excluded.by_whom,"
                    + " reason = excluded.reason",
                pause.connection().value(),
                pause.since(),
                pause.by(),
                pause.reason()));
  }

  @Override
  public boolean release(ConnectionId connection) {
    return database.write(
            sql ->
                sql.update(
                    "delete from connection_pause where connection_id = ?", connection.value()))
        > 0;
  }
}
