package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.PasswordHash;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Accounts in SQL. */
public final class SqlAccounts implements Accounts {
  private static final String COLUMNS = "id, email, name, role, district_id, disabled, created_at";
  private static final String SELECT = "select " + COLUMNS + " from account";

  private final Database database;

  public SqlAccounts(Database database) {
    this.database = database;
  }

  @Override
  public List<Account> all() {
    return database.read(sql -> sql.list(SELECT + " order by email", SqlAccounts::account));
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return database.read(
        sql -> sql.first(SELECT + " where id = ?", SqlAccounts::account, id.value()));
  }

  @Override
  public Optional<Account> byEmail(String email) {
    return database.read(
        sql -> sql.first(SELECT + " where email = ?", SqlAccounts::account, email));
  }

  @Override
  public Optional<PasswordHash> password(AccountId id) {
    return database.read(
        sql ->
            sql.first(
                "select password from account where id = ?",
                row -> new PasswordHash(row.text("password")),
                id.value()));
  }

  @Override
  public Optional<Account> add(Account account, PasswordHash password) {
    var insert =
        "insert into account (email, name, role, district_id, disabled, created_at, password)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (email) do nothing returning "
            + COLUMNS;
    return database.write(
        sql ->
            sql.first(
                insert,
                SqlAccounts::account,
                account.email(),
                account.name(),
                account.role().name(),
                value(account.district()),
                account.disabled(),
                account.created(),
                password.encoded()));
  }

  @Override
  public void update(Account account) {
    database.write(
        sql ->
            sql.update(
                "update account set email = ?, name = ?, role = ?, district_id = ?, disabled = ?,"
                    + " created_at = ? where id = ?",
                account.email(),
                account.name(),
                account.role().name(),
                value(account.district()),
                account.disabled(),
                account.created(),
                account.id().value()));
  }

  @Override
  public void setPassword(AccountId id, PasswordHash password) {
    database.write(
        sql ->
            sql.update(
                "update account set password = ? where id = ?", password.encoded(), id.value()));
  }

  private static Account account(Row row) throws SQLException {
    var district = row.optionalNumber("district_id");
    return new Account(
        new AccountId(row.number("id")),
        row.text("email"),
        row.text("name"),
        Role.valueOf(row.text("role")),
        district == null ? null : new DistrictId(district),
        row.flag("disabled"),
        row.moment("created_at"));
  }

  private static @Nullable Long value(@Nullable DistrictId district) {
    return district == null ? null : district.value();
  }
}
