package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Session;
import org.rollcall.platform.core.account.Sessions;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Sessions in SQL. */
public final class SqlSessions implements Sessions {
  private final Database database;

  public SqlSessions(Database database) {
    this.database = database;
  }

  @Override
  public void add(Session session) {
    database.write(
        sql ->
            sql.update(
                "insert into session (token, account_id, created_at, expires_at)"
                    + " values (?, ?, ?, ?)",
                session.token().hex(),
                session.account().value(),
                session.created(),
                session.expires()));
  }

  @Override
  public Optional<Session> find(TokenHash token) {
    return database.read(
        sql ->
            sql.first(
                "select token, account_id, created_at, expires_at from session where token = ?",
                SqlSessions::session,
                token.hex()));
  }

  @Override
  public void extend(TokenHash token, Instant expires) {
    database.write(
        sql ->
            sql.update("update session set expires_at = ? where token = ?", expires, token.hex()));
  }

  @Override
  public void remove(TokenHash token) {
    database.write(sql -> sql.update("delete from session where token = ?", token.hex()));
  }

  @Override
  public void removeAllOf(AccountId account) {
    database.write(sql -> sql.update("delete from session where account_id = ?", account.value()));
  }

  @Override
  public void removeExpired(Instant before) {
    database.write(sql -> sql.update("delete from session where expires_at < ?", before));
  }

  private static Session session(Row row) throws SQLException {
    return new Session(
        new TokenHash(row.text("token")),
        new AccountId(row.number("account_id")),
        row.moment("created_at"),
        row.moment("expires_at"));
  }
}
