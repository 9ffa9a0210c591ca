package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.StorePlace;

class OpeningAServerDatabaseTest {
  private static final String PASSWORD = "correct horse";

  private final Path home;

  OpeningAServerDatabaseTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void an_empty_database_gets_its_tables_and_is_opened_again_as_it_was() {
    var database = PostgresForTests.bare();

    try (var store = open(database)) {
      store.accounts();
    }
    try (var store = open(database)) {
      assertThat(store.districts().all()).isEmpty();
    }
  }

  @Test
  void a_database_of_a_newer_rollcall_is_refused() {
    var database = PostgresForTests.fresh();
    PostgresForTests.execute(database, "insert into schema_version values (999, 'later', 'x', 0)");

    opening(database).hasMessageContaining("newer Rollcall");
  }

  @Test
  void a_server_that_is_not_there_is_told() {
    opening(new DatabaseServer("jdbc:postgresql://localhost:1/rollcall", "rollcall", null))
        .hasMessageStartingWith("PostgreSQL at localhost:1/rollcall cannot be reached.");
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    PostgresForTests.execute("create role guarded login password 'another'");
    PostgresForTests.askForPassword("guarded");
    var database = PostgresForTests.fresh();

    opening(new DatabaseServer(database.address(), "guarded", Secret.of(PASSWORD)))
        .hasMessageContaining("does not let Rollcall in")
        .hasMessageContaining("store.passwordFile")
        .satisfies(e -> assertThat(allThatIsSaid(e)).doesNotContain(PASSWORD));
  }

  @Test
  void a_database_that_nobody_created_is_told() {
    var address = PostgresForTests.fresh().address().replaceFirst("/test_.*", "/nowhere");

    opening(new DatabaseServer(address, "postgres", null))
        .hasMessageContaining("There is no such database");
  }

  @Test
  void a_user_who_may_make_no_table_is_told() {
    PostgresForTests.execute("create role guest login");
    var database = PostgresForTests.bare();
    PostgresForTests.execute(database, "revoke create on schema public from public");

    opening(new DatabaseServer(database.address(), "guest", null))
        .hasMessageContaining("must let it own the database");
  }

  @Test
  void a_read_only_database_is_told() {
    var database = PostgresForTests.bare();
    var name = database.address().replaceFirst(".*/", "");
    PostgresForTests.execute("alter database " + name + " set default_transaction_read_only = on");

    opening(database).hasMessageContaining("read-only");
  }

  @Test
  void a_database_in_another_encoding_is_told() {
    var database = PostgresForTests.fresh("encoding 'SQL_ASCII' template template0 locale 'C'");

    opening(database).hasMessageContaining("SQL_ASCII").hasMessageContaining("UTF8");
  }

  private Store open(DatabaseServer database) {
    return new SqlStoreFactory().open(new StorePlace(home, database), new SettableClock());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> opening(DatabaseServer database) {
    return assertThatThrownBy(() -> open(database))
        .isInstanceOfSatisfying(
            SisException.class,
            e -> assertThat(e.kind()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE));
  }

  private static String allThatIsSaid(Throwable thrown) {
    var said = new StringBuilder(new DatabaseServer("", "", Secret.of(PASSWORD)).toString());
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      said.append(cause);
    }
    return said.toString();
  }
}
