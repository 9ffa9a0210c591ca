package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.core.schedule.Schedule;

/** It is noon on Monday, 23 November, by UTC, which is the district's zone. */
class PlanningTheNextRunTest {
  private final RunningPlatform platform;
  private final ConnectionId connection;
  private @Nullable FailureKind fails;

  PlanningTheNextRunTest(@TempDir Path home) {
    this.platform = new RunningPlatform(home);
    this.connection = platform.connection.id();
  }

  @BeforeEach
  void begin() {
    platform.sis.beforePage(
        () -> {
          var kind = fails;
          if (kind != null) {
            throw new SisException(kind, "on purpose");
          }
        });
    schedule(Rhythm.TIMES, "18:00");
    platform.queue.start();
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  private void schedule(Rhythm rhythm, String... times) {
    platform.timing.keep(
        connection,
        new Schedule(
            rhythm,
            LocalTime.MIN,
            LocalTime.MIN,
            List.of(times).stream().map(LocalTime::parse).toList(),
            1,
            Schedule.DAILY,
            0,
            false,
            Set.of()));
  }

  private void blackout(String from, @Nullable String until) {
    platform.timing.add(
        new Blackout(
            new BlackoutId(0),
            platform.connection.district(),
            null,
            LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until),
            "Rollover",
            Blackout.Kind.DAYS,
            platform.clock.instant(),
            "somebody"));
  }

  private Instant next() {
    return platform.due.next(connection).orElseThrow();
  }

  private Duration untilNext() {
    return Duration.between(platform.clock.instant(), next());
  }

  private void fallsDue() {
    platform.due.fallDue(connection);
  }

  @Test
  void after_a_good_run_the_schedule_says_when() {
    fallsDue();

    assertThat(next()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"UNAVAILABLE", "ROSTER_INCOMPLETE", "RATE_LIMITED", "STORAGE_UNAVAILABLE"})
  void what_may_pass_is_tried_again_soon_then_later_and_at_the_latest_as_planned(FailureKind kind) {
    fails = kind;

    fallsDue();
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(15));
    platform.clock.advance(Duration.ofMinutes(15));
    fallsDue();
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(30));
    platform.clock.advance(Duration.ofMinutes(30));
    fallsDue();
    assertThat(untilNext()).isEqualTo(Duration.ofHours(1));
    platform.clock.advance(Duration.ofHours(1));
    fallsDue();
    assertThat(untilNext()).isEqualTo(Duration.ofHours(2));
    platform.clock.advance(Duration.ofHours(2));
    // A quarter to four; in four hours it would be a quarter to eight.
    fallsDue();
    assertThat(next()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
  }

  @Test
  void a_good_run_ends_the_waiting() {
    fails = FailureKind.UNAVAILABLE;
    fallsDue();
    fails = null;
    fallsDue();
    fails = FailureKind.UNAVAILABLE;
    fallsDue();

    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureKind.class,
      names = {"CREDENTIALS_REJECTED", "PERMISSION_MISSING", "ADDRESS_WRONG"})
  void what_needs_a_person_is_not_tried_again_on_the_same_day(FailureKind kind) {
    schedule(Rhythm.HOURS);
    fails = kind;

    fallsDue();

    assertThat(next()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void a_schedule_that_is_off_plans_nothing_not_even_after_a_failure() {
    schedule(Rhythm.OFF);
    fails = FailureKind.UNAVAILABLE;

    fallsDue();

    assertThat(platform.due.next(connection)).isEmpty();
  }

  @Test
  void a_blackout_puts_the_next_run_off_until_after_it() {
    blackout("2026-11-23", "2026-11-25");
    blackout("2026-11-26", "2026-11-26");

    platform.queue.planRegular(platform.connection);

    assertThat(next()).isEqualTo(Instant.parse("2026-11-27T18:00:00Z"));
  }

  @Test
  void no_run_begins_by_itself_in_a_blackout_though_it_was_planned() {
    blackout("2026-11-23", "2026-11-23");

    fallsDue();

    assertThat(platform.history.latest(connection, 1)).isEmpty();
    assertThat(next()).isEqualTo(Instant.parse("2026-11-24T18:00:00Z"));
  }

  @Test
  void a_blackout_without_an_end_plans_nothing() {
    blackout("2026-11-23", null);

    fallsDue();

    assertThat(platform.due.next(connection)).isEmpty();
  }

  @Test
  void a_failure_is_not_tried_again_within_a_blackout() {
    blackout("2026-11-24", "2026-11-24");
    platform.clock.advance(Duration.ofHours(11).plusMinutes(50));
    fails = FailureKind.UNAVAILABLE;

    fallsDue();

    assertThat(next()).isEqualTo(Instant.parse("2026-11-25T18:00:00Z"));
  }

  @Test
  void who_asks_in_a_blackout_is_asked_back_and_may_confirm() {
    blackout("2026-11-20", "2026-11-25");
    var operator = Caller.operatorKey();

    assertThatThrownBy(() -> platform.syncRoster.request(operator, connection))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("A blackout holds until 2026-11-25 (Rollover)")
        .hasMessageContaining("--in-blackout");
    var run = platform.syncRoster.request(operator, connection, new RunWish(true, false));

    assertThat(platform.ended(run.id()).state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void what_somebody_has_put_right_is_tried_again_soon() {
    fails = FailureKind.CREDENTIALS_REJECTED;
    fallsDue();

    platform.queue.putRight(connection);
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(20));

    fails = null;
    fallsDue();
    platform.queue.putRight(connection);
    assertThat(next()).isEqualTo(Instant.parse("2026-11-23T18:00:00Z"));
  }
}
