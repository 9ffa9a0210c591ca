package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;

class WhenTheDatabaseIsGoneTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunningPlatform platform;

  WhenTheDatabaseIsGoneTest(@TempDir Path home) {
    platform = new RunningPlatform(home);
    platform.sis.withSchools(school("1", "One"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private SyncRun runWithoutADatabase() {
    platform.sis.beforePage(() -> platform.history.gone(true));
    var begun = platform.request();
    Await.until(
        PATIENCE,
        () -> platform.queue.all().isEmpty() && platform.seen(begun.id()).state().ended());
    return platform.seen(begun.id());
  }

  @Test
  void the_end_of_a_run_that_cannot_be_stored_is_shown_though() {
    var run = runWithoutADatabase();

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.failure()).isEqualTo(FailureKind.STORAGE_UNAVAILABLE);
    assertThat(platform.history.latest(platform.connection.id(), 1))
        .allMatch(it -> !it.state().ended());
  }

  @Test
  void it_is_stored_as_soon_as_the_database_is_back() {
    runWithoutADatabase();
    platform.history.gone(false);

    platform.queue.keepHouse();

    assertThat(platform.history.latest(platform.connection.id(), 1))
        .allMatch(it -> it.state() == RunState.FAILED);
    assertThat(platform.due.next(platform.connection.id())).isPresent();
  }

  @Test
  void the_next_run_heals_it() {
    runWithoutADatabase();
    platform.history.gone(false);
    platform.sis.beforePage(() -> {});

    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    platform.queue.keepHouse();

    assertThat(platform.history.latest(platform.connection.id(), 9))
        .allMatch(it -> it.state().ended());
  }

  @Test
  void who_asks_for_a_run_once_it_is_back_gets_a_new_one() {
    var lost = runWithoutADatabase();
    platform.history.gone(false);
    platform.sis.beforePage(() -> {});

    var next = platform.run();

    assertThat(next.id()).isNotEqualTo(lost.id());
    assertThat(platform.history.find(lost.id()))
        .get()
        .extracting(SyncRun::state)
        .isEqualTo(RunState.FAILED);
  }
}
