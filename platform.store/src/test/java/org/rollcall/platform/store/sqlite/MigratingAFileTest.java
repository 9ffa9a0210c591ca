package org.rollcall.platform.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollcall.platform.store.OldData;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.migration.SchemaSteps;

class MigratingAFileTest {
  static IntStream released() {
    return IntStream.rangeClosed(1, OldData.RELEASED);
  }

  @ParameterizedTest(name = "from step {0}")
  @MethodSource("released")
  void a_file_of_every_released_version_keeps_its_data(int step, @TempDir Path home)
      throws IOException {
    var file = home.resolve("rollcall.db");
    SqliteFile.create(file);
    try (var pool = SqlitePool.WRITER.open(file)) {
      var database = new Database(pool, pool, new SqliteDialect(file));
      OldData.fill(database, SchemaSteps.beside(SqliteFile.class), step);
    }

    try (var opened = SqliteFile.open(home, Clock.systemUTC())) {
      assertThat(OldData.seen(opened.database()))
          .isEqualTo(
              "1 districts, 1 accounts, 1 connections, 1 runs, 1 counts, 1 secrets, 1 complete,"
                  + " 1 by class, 1 by person, 1 names");
    }
  }
}
