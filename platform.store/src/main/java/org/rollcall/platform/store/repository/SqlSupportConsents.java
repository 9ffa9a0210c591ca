package org.rollcall.platform.store.repository;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.support.SupportConsent;
import org.rollcall.platform.core.support.SupportConsents;
import org.rollcall.platform.store.jdbc.Database;

/** Consents to support in SQL. */
public final class SqlSupportConsents implements SupportConsents {
  private final Database database;

  public SqlSupportConsents(Database database) {
    this.database = database;
  }

  @Override
  public Optional<SupportConsent> find(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                "select at, by_whom from support_consent where connection_id = ?",
                row -> new SupportConsent(connection, row.moment("at"), row.text("by_whom")),
                connection.value()));
  }

  @Override
  public void keep(SupportConsent consent) {
    database.write(
        sql ->
            sql.update(
                "insert into support_consent (connection_id, at, by_whom) values (?, ?, ?)"
                    + " on conflict (connection_id) do nothing",
                consent.connection().value(),
                consent.at(),
                consent.by()));
  }

  @Override
  public void remove(ConnectionId connection) {
    database.write(
        sql ->
            sql.update("delete from support_consent where connection_id = ?", connection.value()));
  }
}
