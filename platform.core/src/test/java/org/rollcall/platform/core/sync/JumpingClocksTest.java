package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the machine was wrong by days, and is put right while Rollcall runs. */
class JumpingClocksTest {
  private static final Duration DAYS = Duration.ofDays(10);

  private final RunningPlatform platform;

  JumpingClocksTest(@TempDir Path home) {
    platform = new RunningPlatform(home);
    platform.sis.withSchools(school("1", "One"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  /** The next run is planned when one has ended, which is after nobody sees it going on. */
  private Instant due() {
    Await.until(
        Duration.ofSeconds(10), () -> platform.due.next(platform.connection.id()).isPresent());
    return platform.due.next(platform.connection.id()).orElseThrow();
  }

  private Instant in(Duration span) {
    return platform.clock.instant().plus(span);
  }

  @Test
  void after_a_jump_back_the_next_run_is_as_near_as_before() {
    platform.clock.advance(DAYS);
    platform.queue.keepHouse();
    platform.run();
    assertThat(due()).isAfter(platform.clock.instant());

    platform.clock.advance(DAYS.negated());
    assertThat(due()).as("days away").isAfter(in(Duration.ofDays(9)));
    platform.queue.keepHouse();

    assertThat(due()).isBetween(platform.clock.instant(), in(Duration.ofDays(2)));
  }

  @Test
  void a_start_with_a_clock_that_is_right_again_plans_anew_too() {
    platform.due.plan(platform.connection.id(), in(DAYS));

    platform.queue.start();

    assertThat(due()).isBefore(in(Duration.ofDays(2)));
  }

  @Test
  void a_clock_that_is_put_right_by_a_minute_changes_no_plan() {
    var planned = in(DAYS);
    platform.due.plan(platform.connection.id(), planned);

    platform.clock.advance(Duration.ofMinutes(-1));
    platform.queue.keepHouse();

    assertThat(due()).isEqualTo(planned);
  }

  @Test
  void after_a_jump_ahead_one_run_makes_up_for_all_that_were_missed() {
    platform.run();
    platform.clock.advance(DAYS);

    platform.queue.keepHouse();
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(due()).isBetween(platform.clock.instant(), in(Duration.ofDays(2)));
    assertThat(platform.history.latest(platform.connection.id(), 9)).hasSize(2);
  }

  @Test
  void a_jump_in_the_middle_of_a_run_either_way_loses_nothing() {
    for (var jump : new Duration[] {DAYS, DAYS.negated()}) {
      platform.sis.beforePage(() -> platform.clock.advance(jump));
      var run = platform.run();
      assertThat(run.state().ended()).isTrue();
      assertThat(run.sentence()).isNotBlank();

      platform.sis.beforePage(() -> {});
      assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    }
  }
}
