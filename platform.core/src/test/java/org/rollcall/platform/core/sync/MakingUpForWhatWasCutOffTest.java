package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process was killed in the middle of a run, and another one starts. */
class MakingUpForWhatWasCutOffTest {
  private final RunningPlatform platform;

  MakingUpForWhatWasCutOffTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private SyncRun cutOff(Trigger trigger) {
    var id =
        platform
            .history
            .begin(platform.connection.id(), trigger, Reach.COMPLETE, platform.clock.instant())
            .id();
    platform.queue.start();
    return platform.history.find(id).orElseThrow();
  }

  private boolean beginsSoon() {
    var soon = platform.clock.instant().plus(Duration.ofMinutes(1));
    return platform.due.next(platform.connection.id()).filter(soon::isAfter).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUESTED", "SCHEDULED"})
  void a_sync_begins_again_soon(Trigger trigger) {
    var run = cutOff(trigger);

    assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(run.sentence()).contains("a new run begins soon");
    assertThat(beginsSoon()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"DRY_RUN", "UNDO"})
  void what_was_only_tried_or_undone_brings_no_sync(Trigger trigger) {
    var run = cutOff(trigger);

    assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(run.sentence()).endsWith("The last good roster stayed. Begin it once more.");
    assertThat(beginsSoon()).isFalse();
  }
}
