package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Revision;

class StoppingRunsTest {
  private final RunningPlatform platform;
  private final CountDownLatch reading = new CountDownLatch(1);

  StoppingRunsTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
    platform.sis.withSchools(school("1", "One"));
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  /** A SIS that answers only when it is interrupted, as a hanging connection does. */
  private SyncRun hangingRun() throws InterruptedException {
    platform.sis.beforePage(
        () -> {
          reading.countDown();
          try {
            if (!new CountDownLatch(1).await(60, TimeUnit.SECONDS)) {
              throw new IllegalStateException("nobody interrupted the page");
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SisException(FailureKind.UNAVAILABLE, "interrupted", e);
          }
        });
    var run = platform.request();
    assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
    return run;
  }

  @Test
  void a_person_stops_a_run_and_the_last_roster_stays() throws Exception {
    var run = hangingRun();

    platform.syncRoster.stop(Caller.operatorKey(), run.id());

    assertThat(platform.ended(run.id()).state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(platform.rosters.current(platform.connection.id())).isEqualTo(Revision.NONE);
  }

  @Test
  void a_second_request_gets_the_run_that_is_under_way() throws Exception {
    var run = hangingRun();

    assertThat(platform.request().id()).isEqualTo(run.id());
    assertThat(platform.seen(run.id()).state()).isEqualTo(RunState.PULLING);
  }

  @Test
  void a_run_without_progress_for_a_quarter_of_an_hour_ends_as_unavailable() throws Exception {
    var run = hangingRun();
    var watch = new StallWatch(() -> platform.queue.all(), () -> {}, platform.clock);

    watch.look();
    assertThat(platform.queue.live(run.id())).isPresent();
    platform.clock.advance(Duration.ofMinutes(16));
    watch.look();

    assertThat(platform.ended(run.id()).failure()).isEqualTo(FailureKind.UNAVAILABLE);
  }

  @Test
  void the_shutdown_interrupts_what_runs_and_plans_it_anew() throws Exception {
    var run = hangingRun();

    platform.queue.close();

    assertThat(platform.seen(run.id()).state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(platform.due.next(platform.connection.id()))
        .hasValueSatisfying(
            next -> assertThat(next).isBefore(platform.clock.instant().plusSeconds(60)));
    assertThatThrownBy(platform::request).isInstanceOf(Refusal.class);
  }

  @Test
  void disconnecting_stops_the_run_first_and_plans_nothing() throws Exception {
    var run = hangingRun();

    platform.queue.cancel(platform.connection.id());

    assertThat(platform.seen(run.id()).state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(platform.due.next(platform.connection.id())).isEmpty();
  }

  @Test
  void what_a_crash_cut_off_is_ended_at_the_next_start_and_runs_again_soon() {
    var cut =
        platform.history.begin(
            platform.connection.id(), Trigger.SCHEDULED, platform.clock.instant());

    platform.queue.start();

    assertThat(platform.seen(cut.id()).state()).isEqualTo(RunState.INTERRUPTED);
    assertThat(platform.due.next(platform.connection.id()))
        .contains(platform.clock.instant().plusSeconds(20));
  }

  @Test
  void a_due_run_runs_to_its_end_in_the_handler_and_the_next_night_is_planned() {
    platform.queue.start();

    platform.due.fallDue(platform.connection.id());

    var run = platform.history.latest(platform.connection.id(), 1).get(0);
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.trigger()).isEqualTo(Trigger.SCHEDULED);
    assertThat(platform.due.next(platform.connection.id())).isPresent();
  }

  @Test
  void nothing_runs_before_somebody_agreed() {
    platform.connections.update(platform.connection.agreedTo(Set.of()));
    platform.queue.start();

    platform.due.fallDue(platform.connection.id());

    assertThat(platform.history.latest(platform.connection.id(), 1)).isEmpty();
    assertThatThrownBy(platform::request)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("agree first");
  }
}
