package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.testing.Zip;

/**
 * What a kill leaves at each moment in which the run of a file begins, and what the next start
 * makes of it.
 */
class KilledWhenAFileRunBeginsTest {
  private final Path shelf;
  private final RunningPlatform platform;

  KilledWhenAFileRunBeginsTest(@TempDir Path home) {
    this.shelf = home.resolve("packages");
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  /** A file that has come whole, or not yet. */
  private HandedFile onTheShelf(byte[] octets) {
    try {
      Files.createDirectories(shelf);
      Files.write(shelf.resolve("package-1.zip"), octets);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new HandedFile("roster.zip", octets.length, "ab".repeat(32), "Pat", "package-1.zip");
  }

  private static byte[] zip() {
    return new Zip().with("manifest.csv", "bulk").with("orgs.csv", "1,One", "2,Two").octets();
  }

  /** As the transaction leaves it in which a run begins. */
  private SyncRun begun(HandedFile file) {
    return platform.history.begin(
        platform.connection.id(), Trigger.FILE, Reach.COMPLETE, file, platform.clock.instant());
  }

  private List<SyncRun> runs() {
    return platform.history.latest(platform.connection.id(), 9);
  }

  private SyncRun startedAgain() {
    platform.queue.start();
    platform.timer.resume();
    return platform.ended(runs().get(0).id());
  }

  private void wasRead(SyncRun run) {
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS)).hasSize(2);
    assertThat(shelf).isEmptyDirectory();
  }

  @Test
  void before_the_run_was_written_down_nobody_was_told_of_one_and_the_file_goes() {
    onTheShelf(new byte[] {'P', 'K'});

    platform.queue.start();
    platform.timer.resume();

    assertThat(runs()).isEmpty();
    assertThat(shelf).isEmptyDirectory();
  }

  @Test
  void from_then_on_the_file_is_read_again_as_the_run_says() {
    var cut = begun(onTheShelf(zip()));

    wasRead(startedAgain());

    assertThat(runs()).hasSize(2);
    var told = platform.history.find(cut.id()).orElseThrow();
    assertThat(told.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(told.sentence()).contains("the file is read again");
  }

  @Test
  void so_it_is_when_the_run_that_reads_it_again_is_killed_in_its_turn() {
    var file = onTheShelf(zip());
    platform.history.update(begun(file).interrupted(platform.clock.instant(), "Cut off."));
    begun(file);

    wasRead(startedAgain());

    assertThat(runs())
        .extracting(SyncRun::state)
        .containsExactly(RunState.SUCCEEDED, RunState.INTERRUPTED, RunState.INTERRUPTED);
  }
}
