package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.person;

import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.store.DatabaseServer;
import org.rollcall.platform.store.postgres.PostgresServer;

/** Connections that PostgreSQL ends, as it does when it is started anew. */
class LosingTheServerTest {
  private static final String END_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()"
          + " and pid <> pg_backend_pid()";

  private final OpenStore open = new OpenStore(StoreKind.POSTGRES);

  private DatabaseServer server() {
    return Objects.requireNonNull(open.place().server());
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void a_roster_is_written_on_after_all_connections_were_ended() {
    var id = open.connection("Lakeside");
    var rosters = open.store().rosters();
    try (var staging = rosters.stage(id)) {
      staging.apply(USERS, added(person("u1", "Ann", "Lee")));
      PostgresForTests.execute(server(), END_OTHERS);

      eventually(() -> staging.apply(USERS, added(person("u2", "Bo", "Kim"))));
      staging.publish(open.clock.instant());
    }

    assertThat(rosters.read(id).counts()).containsEntry(USERS, 2L);
    assertThat(rosters.read(id).findPeople("kim", null, 5).items()).hasSize(1);
  }

  @Test
  void what_was_begun_when_the_connection_was_lost_is_not_there_and_the_next_works() {
    try (var server = PostgresServer.open(server(), Clock.systemUTC())) {
      var database = server.database();

      assertThatThrownBy(
              () ->
                  database.write(
                      sql -> {
                        sql.update(
                            "insert into district (name, email_domains, zone, demo)"
                                + " values ('Half', '[]', 'UTC', 0)");
                        return sql.list(
                            "select pg_terminate_backend(pg_backend_pid())", row -> true);
                      }))
          .isInstanceOfSatisfying(
              SisException.class,
              e -> assertThat(e.kind()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE))
          .hasMessageContaining("cannot be reached");
    }
    assertThat(open.store().districts().all()).isEmpty();
    open.district("Whole");
    assertThat(open.store().districts().all()).hasSize(1);
  }

  /** A pool hands out each ended connection once more before it knows. */
  private static void eventually(Runnable work) {
    for (int i = 0; i < 20; i++) {
      try {
        work.run();
        return;
      } catch (SisException e) {
        assertThat(e.kind()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
      }
    }
    work.run();
  }
}
