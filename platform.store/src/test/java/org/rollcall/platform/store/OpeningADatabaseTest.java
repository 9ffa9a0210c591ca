package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.sqlite.SQLiteDataSource;

class OpeningADatabaseTest {
  @Test
  void a_database_of_a_newer_rollcall_is_refused(@TempDir Path home) throws SQLException {
    new OpenStore(home).close();
    execute(home, "insert into schema_version values (999, 'later', 'x', 0)");

    opening(home).hasMessageContaining("newer Rollcall").hasMessageContaining("operator");
  }

  @Test
  void a_database_of_another_build_is_refused(@TempDir Path home) throws SQLException {
    new OpenStore(home).close();
    execute(home, "update schema_version set checksum = 'x' where version = 1");

    opening(home).hasMessageContaining("another build");
  }

  @Test
  void a_file_that_is_no_database_is_refused_and_left_alone(@TempDir Path home) throws Exception {
    var file = home.resolve("rollcall.db");
    Files.writeString(file, "no database, but somebody's file ".repeat(100));

    opening(home).hasMessageContaining("not a Rollcall database");
    assertThat(file).content().startsWith("no database");
  }

  @Test
  void a_home_that_cannot_be_written_to_is_told(@TempDir Path home) throws Exception {
    var file = Files.createFile(home.resolve("a-file"));

    opening(file).hasMessageContaining("cannot write to");
  }

  @Test
  void opening_again_changes_nothing(@TempDir Path home) {
    var open = new OpenStore(home);
    open.district("Lakeside");

    assertThat(open.reopened().districts().all()).hasSize(1);
    open.close();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void the_file_is_its_owners_only(@TempDir Path home) throws Exception {
    try (var open = new OpenStore(home)) {
      open.district("Lakeside");

      for (String name : new String[] {"rollcall.db", "rollcall.db-wal", "rollcall.db-shm"}) {
        var rights = Files.getPosixFilePermissions(home.resolve(name));
        assertThat(PosixFilePermissions.toString(rights)).as(name).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_database_that_is_gone_is_told_with_who_acts(@TempDir Path home) throws SQLException {
    try (var open = new OpenStore(home)) {
      execute(home, "drop table district");

      assertThatThrownBy(() -> open.store().districts().all())
          .isInstanceOf(SisException.class)
          .hasMessageContaining("The operator must");
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> opening(Path home) {
    return assertThatThrownBy(() -> new OpenStore(home))
        .isInstanceOfSatisfying(
            SisException.class,
            e -> assertThat(e.kind()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE));
  }

  private static void execute(Path home, String sql) throws SQLException {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + home.resolve("rollcall.db"));
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
