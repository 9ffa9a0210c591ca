package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** Somebody deletes, replaces or moves the database while Rollcall has it open. */
@DisabledOnOs(OS.WINDOWS)
class LosingTheFileTest {
  private final Path home;
  private final Path file;
  private final OpenStore open;

  LosingTheFileTest(@TempDir Path home) {
    this.home = home;
    this.file = home.resolve("rollcall.db");
    this.open = new OpenStore(home);
    open.district("Lakeside");
  }

  @AfterEach
  void close() {
    open.close();
  }

  @Test
  void nothing_is_written_into_a_file_that_was_deleted_and_what_was_in_it_is_saved()
      throws IOException {
    Files.delete(file);

    refused(() -> open.district("Hillside"));

    refused(() -> open.store().writing().tryOut());
    assertThat(open.store().writing().soFar().trouble()).contains("deleted or replaced");
    assertThat(open.store().districts().all()).as("what was read before").hasSize(1);
    assertThat(file).doesNotExist();
    Files.move(saved(), file);
    assertThat(open.reopened().districts().all()).hasSize(1);
  }

  @Test
  void nothing_is_written_into_a_file_that_was_put_in_its_place() throws IOException {
    var moved = Files.move(file, home.resolve("moved"));
    Files.copy(moved, file);

    refused(() -> open.district("Hillside"));

    assertThat(saved()).exists();
  }

  @Test
  void a_file_that_was_moved_and_is_back_is_written_again() throws IOException {
    var moved = Files.move(file, home.resolve("moved"));
    refused(() -> open.district("Hillside"));
    Files.move(moved, file);

    open.district("Hillside");

    assertThat(open.store().writing().soFar().trouble()).isNull();
    assertThat(open.reopened().districts().all()).hasSize(2);
  }

  @Test
  void a_home_whose_database_is_gone_does_not_begin_anew() throws IOException {
    Files.writeString(home.resolve("audit.head"), "1 abc\n");
    open.close();
    Files.delete(file);

    assertThatThrownBy(() -> new OpenStore(home))
        .hasMessageContaining("is gone or empty")
        .hasMessageContaining("restore a back-up");
    assertThat(file).doesNotExist();

    Files.createFile(file);
    Files.createFile(home.resolve("rollcall.db.saved-20260101-000000"));
    assertThatThrownBy(() -> new OpenStore(home))
        .hasMessageContaining("rename " + home.resolve("rollcall.db.saved-20260101-000000"));
    Files.delete(file);
    Files.delete(home.resolve("audit.head"));
    new OpenStore(home).close();
  }

  private static void refused(ThrowingCallable write) {
    assertThatThrownBy(write)
        .isInstanceOfSatisfying(
            SisException.class,
            e -> assertThat(e.kind()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE))
        .hasMessageContaining("deleted or replaced")
        .hasMessageContaining("The operator must");
  }

  private Path saved() throws IOException {
    try (var found = Files.newDirectoryStream(home, "rollcall.db.saved-*")) {
      var all = new ArrayList<Path>();
      found.forEach(all::add);
      assertThat(all).as("saved once").hasSize(1);
      return all.get(0);
    }
  }
}
