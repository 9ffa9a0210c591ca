package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.ConfirmedAccount;
import org.rollcall.platform.core.match.ConfirmedAccounts;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Whose accounts somebody said, in SQL. */
final class SqlConfirmedAccounts implements ConfirmedAccounts {
  private final Database database;

  SqlConfirmedAccounts(Database database) {
    this.database = database;
  }

  @Override
  public List<ConfirmedAccount> of(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                "select sourced_id, email, at, by_whom from confirmed_account"
                    + " where connection_id = ? order by at desc, sourced_id",
                SqlConfirmedAccounts::confirmed,
                connection.value()));
  }

  private static ConfirmedAccount confirmed(Row row) throws SQLException {
    return new ConfirmedAccount(
        SourcedId.of(row.text("sourced_id")),
        row.text("email"),
        row.moment("at"),
        row.text("by_whom"));
  }

  @Override
  public boolean keep(ConnectionId connection, ConfirmedAccount confirmed) {
    return database.write(
        sql -> {
          if (anothers(sql, connection, confirmed)) {
            return false;
          }
          sql.update(
              "insert into confirmed_account (connection_id, sourced_id, email, at, by_whom)"
                  + " values (?, ?, ?, ?, ?) on conflict (connection_id, sourced_id) do update"
                  + " set email = excluded.email, at = excluded.at, by_whom = excluded.by_whom",
              connection.value(),
              confirmed.person().value(),
              confirmed.email(),
              confirmed.at(),
              confirmed.by());
          return true;
        });
  }

  private static boolean anothers(
      Statements sql, ConnectionId connection, ConfirmedAccount confirmed) throws SQLException {
    return sql.first(
            "select sourced_id from confirmed_account where connection_id = ? and email = ?"
                + " and sourced_id <> ?",
            row -> row.text("sourced_id"),
            connection.value(),
            confirmed.email(),
            confirmed.person().value())
        .isPresent();
  }

  @Override
  public boolean remove(ConnectionId connection, SourcedId person) {
    return database.write(
            sql ->
                sql.update(
                    "delete from confirmed_account where connection_id = ? and sourced_id = ?",
                    connection.value(),
                    person.value()))
        > 0;
  }

  /** Of a connection whose data goes. */
  static void remove(Statements sql, ConnectionId connection) throws SQLException {
    sql.update("delete from confirmed_account where connection_id = ?", connection.value());
  }

  /** Of a person who is erased; answers the address of the account that was the person's. */
  static Optional<String> forget(Statements sql, ConnectionId connection, String sourcedId)
      throws SQLException {
    return sql.first(
        "delete from confirmed_account where connection_id = ? and sourced_id = ?"
            + " returning email",
        row -> row.text("email"),
        connection.value(),
        sourcedId);
  }
}
