package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.testing.Zip;

class WatchingAFolderTest {
  private final RunningPlatform platform;
  private final Path folder;

  WatchingAFolderTest(@TempDir Path home, @TempDir Path watched) {
    this.platform = new RunningPlatform(home, Map.of(Setting.PACKAGE_FOLDER, watched.toString()));
    this.folder = watched.resolve("connection-" + platform.connection.id());
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void put(String name, byte[] octets) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name), octets);
  }

  private static byte[] good() {
    return new Zip().with("manifest.csv", "bulk").with("orgs.csv", "1,One").octets();
  }

  private void look() {
    platform.timer.look();
  }

  private void settle() {
    look();
    platform.clock.advance(Duration.ofSeconds(11));
    look();
    platform.history.latest(platform.connection.id(), 10).forEach(run -> platform.ended(run.id()));
  }

  private List<SyncRun> runs() {
    return platform.history.latest(platform.connection.id(), 10);
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    }
  }

  @Test
  void a_file_is_taken_once_it_is_finished_and_moved_away() throws IOException {
    put("roster.zip", new byte[] {'P', 'K'});
    look();
    platform.clock.advance(Duration.ofSeconds(11));
    put("roster.zip", good());
    look();
    assertThat(runs()).isEmpty();

    settle();

    assertThat(runs()).extracting(SyncRun::state).containsExactly(RunState.SUCCEEDED);
    assertThat(runs().get(0).trigger()).isEqualTo(Trigger.FILE);
    assertThat(names(folder)).isEmpty();
    assertThat(names(folder.resolve("done")))
        .containsExactly("run-" + runs().get(0).id() + "-roster.zip");
  }

  @Test
  void a_file_that_cannot_be_read_fails_its_run_and_says_why_beside_it() throws IOException {
    put("roster.zip", new Zip().with("orgs.csv", "1,One").octets());

    settle();

    var run = runs().get(0);
    assertThat(run.failure()).isEqualTo(FailureKind.FILE_UNREADABLE);
    var name = "run-" + run.id() + "-roster.zip";
    assertThat(names(folder.resolve("refused"))).containsExactly(name, name + ".txt");
    assertThat(folder.resolve("refused").resolve(name + ".txt"))
        .hasContent("The package has no manifest.csv.");
    assertThat(names(folder.resolve("done"))).isEmpty();
  }

  @Test
  void links_hidden_files_and_others_are_left_alone(@TempDir Path elsewhere) throws IOException {
    var secret = Files.write(elsewhere.resolve("secret.zip"), good());
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("link.zip"), secret);
    put(".roster.zip", good());
    put("roster.zip.part", good());

    settle();

    assertThat(runs()).isEmpty();
  }

  @Test
  void files_come_one_after_the_other() throws IOException {
    put("a.zip", good());
    put("b.zip", good());

    settle();
    look();

    runs().forEach(run -> platform.ended(run.id()));
    assertThat(runs()).hasSize(2);
    assertThat(names(folder.resolve("done"))).hasSize(2);
  }
}
