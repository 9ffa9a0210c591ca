package org.rollcall.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.platform.store.OldData;
import org.rollcall.platform.store.PostgresForTests;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.migration.SchemaSteps;

class MigratingAServerDatabaseTest {
  static IntStream released() {
    return IntStream.rangeClosed(1, OldData.RELEASED);
  }

  @ParameterizedTest(name = "from step {0}")
  @MethodSource("released")
  void a_database_of_every_step_keeps_its_data(int step) {
    var server = PostgresForTests.bare();
    try (var pool = PostgresPool.WRITERS.open(server)) {
      var database = new Database(pool, pool, new PostgresDialect("test"));
      OldData.fill(database, SchemaSteps.beside(PostgresServer.class), step);
    }

    try (var opened = PostgresServer.open(server, Clock.systemUTC())) {
      assertThat(OldData.seen(opened.database()))
          .isEqualTo(
              "1 districts, 1 accounts, 1 connections, 1 runs, 1 counts, 1 secrets, 1 complete,"
                  + " 1 by class, 1 by person, 1 names");
    }
    PostgresForTests.drop(server);
  }
}
