package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.AccountList;
import org.rollcall.platform.core.match.AccountLists;
import org.rollcall.platform.core.match.ConfirmedAccounts;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchCount;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.match.MatchedPerson;
import org.rollcall.platform.core.match.PlatformAccount;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;

/** Lists of accounts, and how they match, in SQL. */
public final class SqlAccountLists implements AccountLists {
  private static final int CHUNK = 2_000;
  private static final List<String> OF_A_MATCH = List.of("stray_account", "match_person");

  private final Database database;
  private final PeopleWalk people;
  private final SqlConfirmedAccounts confirmed;

  public SqlAccountLists(Database database) {
    this.database = database;
    this.people = new PeopleWalk(database);
    this.confirmed = new SqlConfirmedAccounts(database);
  }

  @Override
  public Optional<AccountList> find(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                "select uploaded_at, uploaded_by, accounts, repeated, skipped, first_skipped, basis"
                    + " from account_list where connection_id = ?",
                row ->
                    new AccountList(
                        row.moment("uploaded_at"),
                        row.text("uploaded_by"),
                        row.number("accounts"),
                        row.number("repeated"),
                        row.number("skipped"),
                        row.number("first_skipped"),
                        row.optionalText("basis")),
                connection.value()));
  }

  @Override
  public AccountList replace(
      ConnectionId connection, AccountList list, Iterator<PlatformAccount> accounts) {
    remove(connection);
    long all = 0;
    var chunk = new ArrayList<@Nullable Object[]>();
    while (accounts.hasNext()) {
      var account = accounts.next();
      all++;
      chunk.add(new @Nullable Object[] {connection.value(), account.email(), account.suspended()});
      if (chunk.size() == CHUNK || !accounts.hasNext()) {
        database.write(
            sql ->
                sql.batch(
                    "insert into platform_account (connection_id, email, suspended)"
                        + " values (?, ?, ?) on conflict do nothing",
                    chunk));
        chunk.clear();
      }
    }
    return end(connection, list, all);
  }

  /** The row of the list comes last: without it, what an upload that was cut off left is none. */
  private AccountList end(ConnectionId connection, AccountList list, long all) {
    long kept =
        database.read(sql -> count(sql, "select count(*) as n from platform_account", connection));
    var whole =
        new AccountList(
            list.at(), list.by(), kept, all - kept, list.skipped(), list.firstSkipped(), null);
    database.write(
        sql ->
            sql.update(
                "insert into account_list (connection_id, uploaded_at, uploaded_by, accounts,"
                    + " repeated, skipped, first_skipped) values (?, ?, ?, ?, ?, ?, ?)",
                connection.value(),
                whole.at(),
                whole.by(),
                whole.accounts(),
                whole.repeated(),
                whole.skipped(),
                whole.firstSkipped()));
    return whole;
  }

  private static long count(Statements sql, String select, ConnectionId connection)
      throws SQLException {
    return sql.first(
            select + " where connection_id = ?", row -> row.number("n"), connection.value())
        .orElse(0L);
  }

  @Override
  public void remove(ConnectionId connection) {
    database.write(sql -> removeList(sql, connection));
  }

  /** Of a connection whose data goes. */
  public static void remove(Statements sql, ConnectionId connection) throws SQLException {
    removeList(sql, connection);
    SqlConfirmedAccounts.remove(sql, connection);
  }

  private static int removeList(Statements sql, ConnectionId connection) throws SQLException {
    for (var table : OF_A_MATCH) {
      sql.update("delete from " + table + " where connection_id = ?", connection.value());
    }
    sql.update("delete from match_count where connection_id = ?", connection.value());
    sql.update("delete from platform_account where connection_id = ?", connection.value());
    return sql.update("delete from account_list where connection_id = ?", connection.value());
  }

  @Override
  public void accounts(ConnectionId connection, Consumer<PlatformAccount> each) {
    var after = new String[] {""};
    List<PlatformAccount> page;
    do {
      page =
          database.read(
              sql ->
                  sql.list(
                      "select email, suspended from platform_account where connection_id = ?"
                          + " and email > ? order by email limit ?",
                      row -> new PlatformAccount(row.text("email"), row.flag("suspended")),
                      connection.value(),
                      after[0],
                      CHUNK));
      page.forEach(each);
      after[0] = page.isEmpty() ? "" : page.get(page.size() - 1).email();
    } while (page.size() == CHUNK);
  }

  @Override
  public boolean holds(ConnectionId connection, String email) {
    return database
        .read(
            sql ->
                sql.first(
                    "select email from platform_account where connection_id = ? and email = ?",
                    row -> row.text("email"),
                    connection.value(),
                    email))
        .isPresent();
  }

  @Override
  public ConfirmedAccounts confirmed() {
    return confirmed;
  }

  @Override
  public void people(ConnectionId connection, Consumer<User> each) {
    people.over(connection, each);
  }

  @Override
  public void clearMatch(ConnectionId connection) {
    database.write(
        sql -> {
          for (var table : OF_A_MATCH) {
            sql.update("delete from " + table + " where connection_id = ?", connection.value());
          }
          return 0;
        });
  }

  @Override
  public void addPeople(ConnectionId connection, List<MatchedPerson> chunk) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var person : chunk) {
      rows.add(
          new @Nullable Object[] {
            connection.value(),
            person.outcome().name(),
            person.sourcedId(),
            person.school(),
            person.role().name()
          });
    }
    database.write(
        sql ->
            sql.batch(
                "insert into match_person (connection_id, outcome, sourced_id, school, role)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing",
                rows));
  }

  @Override
  public void addStrays(ConnectionId connection, List<String> emails) {
    var rows = new ArrayList<@Nullable Object[]>();
    emails.forEach(email -> rows.add(new @Nullable Object[] {connection.value(), email}));
    database.write(
        sql ->
            sql.batch(
                "insert into stray_account (connection_id, email) values (?, ?)"
                    + " on conflict do nothing",
                rows));
  }

  @Override
  public void matched(ConnectionId connection, List<MatchCount> counts, String basis) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var count : counts) {
      rows.add(
          new @Nullable Object[] {
            connection.value(),
            count.school(),
            count.role().name(),
            count.outcome().name(),
            count.people()
          });
    }
    database.write(
        sql -> {
          // Those of the last match count until now: whoever looks meanwhile sees no half.
          sql.update("delete from match_count where connection_id = ?", connection.value());
          sql.batch(
              "insert into match_count (connection_id, school, role, outcome, people)"
                  + " values (?, ?, ?, ?, ?)",
              rows);
          return sql.update(
              "update account_list set basis = ? where connection_id = ?",
              basis,
              connection.value());
        });
  }

  @Override
  public List<MatchCount> counts(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                "select school, role, outcome, people from match_count where connection_id = ?"
                    + " order by school, role, outcome",
                row ->
                    new MatchCount(
                        row.text("school"),
                        MatchRole.valueOf(row.text("role")),
                        MatchOutcome.valueOf(row.text("outcome")),
                        row.number("people")),
                connection.value()));
  }

  @Override
  public long strays(ConnectionId connection) {
    return database.read(sql -> count(sql, "select count(*) as n from stray_account", connection));
  }

  @Override
  public Slice<MatchedPerson> find(
      ConnectionId connection, MatchAsked asked, String after, int limit) {
    return new MatchQuery(database, connection).people(asked, after, limit);
  }

  @Override
  public Slice<String> strays(ConnectionId connection, String after, int limit) {
    return new MatchQuery(database, connection).strays(after, limit);
  }
}
