package org.rollcall.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoringABackupTest {
  private static final Map<String, String> WHOLE =
      Map.of(
          "backup.properties", "format=1\nmade=2026-11-01T02:00:00Z",
          "rollcall.db", "database",
          "rollcall.properties", "console.port=0",
          "connectors/vendor.aspen-0.9.0.jar", "jar");

  private final SpokenApi api = new SpokenApi();
  private final Path folder;

  RestoringABackupTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private Path backup(Map<String, String> entries) throws IOException {
    var file = folder.resolve("backup.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private Typed restore(Path file, Path home, String... more) {
    var words = new ArrayList<>(List.of("restore", file.toString()));
    words.addAll(List.of("--home", home.toString()));
    words.addAll(List.of(more));
    return Typed.at(api).run(words.toArray(String[]::new));
  }

  @Test
  void an_empty_home_gets_everything_in_its_place() throws IOException {
    var home = folder.resolve("home");

    var said = restore(backup(WHOLE), home);

    assertThat(said.status()).isZero();
    assertThat(home.resolve("rollcall.db")).hasContent("database");
    assertThat(home.resolve("rollcall.properties")).hasContent("console.port=0");
    assertThat(home.resolve("connectors/vendor.aspen-0.9.0.jar")).hasContent("jar");
    assertThat(said.out()).contains("then run \"rollcall key import FILE\"");
    assertThat(home.resolve("audit.restored")).doesNotExist();
  }

  @Test
  void a_home_in_use_is_moved_aside_only_when_told() throws IOException {
    var home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("rollcall.db"), "old");
    Files.writeString(home.resolve("rollcall.db-wal"), "old journal");
    Files.writeString(home.resolve("master.key"), "key");
    Files.writeString(home.resolve("audit.head"), "5 hash");

    var refused = restore(backup(WHOLE), home);
    var done = restore(folder.resolve("backup.zip"), home, "--replace");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.errors().toString()).contains("is not empty");
    assertThat(done.status()).isZero();
    assertThat(home.resolve("rollcall.db")).hasContent("database");
    assertThat(home.resolve("rollcall.db-wal")).doesNotExist();
    assertThat(home.resolve("master.key")).hasContent("key");
    assertThat(home.resolve("audit.head")).hasContent("5 hash");
    assertThat(home.resolve("audit.restored"))
        .content()
        .contains("made=2026-11-01T02:00:00Z", "restored=2");
    assertThat(done.out()).contains("was left as it is", "only where it does not fit");
    try (var files = Files.walk(home)) {
      assertThat(files.filter(file -> file.toString().contains("replaced-")))
          .anyMatch(file -> file.endsWith("rollcall.db"));
    }
  }

  @Test
  void names_that_lead_elsewhere_are_refused_whole() throws IOException {
    for (String trick :
        List.of("../evil", "connectors/../../evil.jar", "/etc/evil", "master.key")) {
      var entries = new TreeMap<>(WHOLE);
      entries.put(trick, "evil");
      var home = folder.resolve("home");

      var said = restore(backup(entries), home);

      assertThat(said.status()).as(trick).isEqualTo(1);
      assertThat(said.errors().toString()).contains("which no back-up does");
      assertThat(home).doesNotExist();
    }
  }

  @Test
  void something_else_is_no_backup() throws IOException {
    var said = restore(backup(Map.of("rollcall.db", "x")), folder.resolve("home"));

    assertThat(said.errors().toString()).contains("is no back-up of Rollcall");
  }
}
