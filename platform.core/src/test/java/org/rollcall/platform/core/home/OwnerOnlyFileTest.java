package org.rollcall.platform.core.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.SisException;

class OwnerOnlyFileTest {
  private final Path home;

  OwnerOnlyFileTest(@TempDir Path home) {
    this.home = home;
  }

  @Test
  void it_is_made_once_and_read_from_then_on() {
    var file = new OwnerOnlyFile(home.resolve("key"));

    assertThat(file.readOrMake(() -> "first")).isEqualTo("first");
    assertThat(file.readOrMake(() -> "second")).isEqualTo("first");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void only_the_owner_may_read_it_even_after_somebody_copied_it() throws IOException {
    var path = home.resolve("key");
    var file = new OwnerOnlyFile(path);
    file.readOrMake(() -> "text");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
    file.readOrMake(() -> "text");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_folder_that_is_not_there_is_said_clearly() {
    var file = new OwnerOnlyFile(home.resolve("missing").resolve("key"));

    assertThatThrownBy(() -> file.readOrMake(() -> "text"))
        .isInstanceOf(SisException.class)
        .hasMessageContaining("cannot be read or made");
  }
}
