package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.ApiKey;
import org.rollcall.platform.core.account.ApiKeys;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** API keys in SQL. */
public final class SqlApiKeys implements ApiKeys {
  private static final String COLUMNS = "id, account_id, name, token, created_at";
  private static final String SELECT = "select " + COLUMNS + " from api_key";

  private final Database database;

  public SqlApiKeys(Database database) {
    this.database = database;
  }

  @Override
  public ApiKey add(AccountId account, String name, TokenHash token, Instant created) {
    var insert =
        "insert into api_key (account_id, name, token, created_at) values (?, ?, ?, ?) returning "
            + COLUMNS;
    return database.write(
        sql ->
            sql.first(insert, SqlApiKeys::key, account.value(), name, token.hex(), created)
                .orElseThrow());
  }

  @Override
  public Optional<ApiKey> find(TokenHash token) {
    return database.read(
        sql -> sql.first(SELECT + " where token = ?", SqlApiKeys::key, token.hex()));
  }

  @Override
  public List<ApiKey> of(AccountId account) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " where account_id = ? order by id", SqlApiKeys::key, account.value()));
  }

  @Override
  public void remove(long id) {
    database.write(sql -> sql.update("delete from api_key where id = ?", id));
  }

  private static ApiKey key(Row row) throws SQLException {
    return new ApiKey(
        row.number("id"),
        new AccountId(row.number("account_id")),
        row.text("name"),
        new TokenHash(row.text("token")),
        row.moment("created_at"));
  }
}
