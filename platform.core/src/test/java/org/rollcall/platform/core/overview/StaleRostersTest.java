package org.rollcall.platform.core.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;

class StaleRostersTest {
  private static final Instant NIGHT = Instant.parse("2026-11-24T02:00:00Z");
  private static final SyncRun GOOD = run(1, RunState.SUCCEEDED, NIGHT, null);

  private static SyncRun run(
      long id, RunState state, Instant ended, @Nullable FailureKind failure) {
    return run(id, Trigger.SCHEDULED, state, ended, failure);
  }

  private static SyncRun run(
      long id, Trigger trigger, RunState state, Instant ended, @Nullable FailureKind failure) {
    return new SyncRun(
        new SyncRunId(id),
        new ConnectionId(1),
        trigger,
        Reach.COMPLETE,
        state,
        ended.minusSeconds(60),
        ended,
        "1.0.0",
        failure,
        failure == null ? "" : "Run " + id + " failed.",
        Map.of());
  }

  private static SyncRun failed(long id, Instant ended, FailureKind failure) {
    return run(id, RunState.FAILED, ended, failure);
  }

  private static Optional<Staleness> after(Duration later, SyncRun... newestFirst) {
    return Staleness.of(
        GOOD, List.of(newestFirst), true, NIGHT.plus(Staleness.TOO_OLD), NIGHT.plus(later));
  }

  @Test
  void a_roster_that_was_confirmed_last_night_is_current() {
    assertThat(after(Duration.ofHours(25), GOOD)).isEmpty();
  }

  @Test
  void it_is_stale_from_the_first_run_that_failed_and_says_why_the_newest_did() {
    var second = failed(2, NIGHT.plus(Duration.ofDays(1)), FailureKind.UNAVAILABLE);
    var third = failed(3, NIGHT.plus(Duration.ofDays(2)), FailureKind.ROSTER_INCOMPLETE);

    assertThat(after(Duration.ofHours(49), third, second, GOOD))
        .contains(
            new Staleness(
                NIGHT,
                NIGHT.plus(Duration.ofDays(1)),
                "Run 3 failed.",
                Actor.NOBODY,
                2,
                new SyncRunId(3)));
  }

  @Test
  void what_failed_before_the_last_good_run_is_over() {
    var before = failed(0, NIGHT.minusSeconds(600), FailureKind.UNAVAILABLE);

    assertThat(after(Duration.ofHours(1), GOOD, before)).isEmpty();
  }

  @Test
  void a_run_that_goes_on_does_not_make_it_current() {
    var second = failed(2, NIGHT.plus(Duration.ofDays(1)), FailureKind.CREDENTIALS_REJECTED);
    var going = run(3, RunState.PULLING, NIGHT.plus(Duration.ofHours(25)), null);

    assertThat(after(Duration.ofHours(25), going, second, GOOD))
        .hasValueSatisfying(stale -> assertThat(stale.whoActs()).isEqualTo(Actor.DISTRICT_ADMIN));
  }

  @Test
  void without_any_run_it_is_stale_after_a_missed_night() {
    assertThat(after(Duration.ofHours(27), GOOD))
        .hasValueSatisfying(
            stale -> {
              assertThat(stale.since()).isEqualTo(NIGHT.plus(Duration.ofHours(26)));
              assertThat(stale.why()).contains("sync now");
            });
  }

  @Test
  void where_the_import_is_switched_off_it_says_so() {
    assertThat(
            Staleness.of(
                GOOD,
                List.of(GOOD),
                false,
                NIGHT.plus(Staleness.TOO_OLD),
                NIGHT.plus(Duration.ofDays(3))))
        .hasValueSatisfying(stale -> assertThat(stale.why()).contains("switched off"));
  }

  @Test
  void a_run_that_was_only_tried_and_failed_makes_no_roster_stale() {
    var tried =
        run(2, Trigger.DRY_RUN, RunState.FAILED, NIGHT.plusSeconds(60), FailureKind.UNAVAILABLE);

    assertThat(after(Duration.ofHours(1), tried, GOOD)).isEmpty();
  }

  @Test
  void a_run_that_was_only_tried_does_not_hide_that_the_last_sync_is_held() {
    var held = run(2, RunState.HELD, NIGHT.plusSeconds(60), null);
    var tried = run(3, Trigger.DRY_RUN, RunState.SUCCEEDED, NIGHT.plusSeconds(120), null);

    assertThat(Standing.judged(List.of(tried, held, GOOD))).isEqualTo(held);
  }

  @Test
  void a_run_that_goes_on_is_what_a_connection_is_judged_by() {
    var going = run(4, Trigger.DRY_RUN, RunState.PULLING, NIGHT.plusSeconds(120), null);

    assertThat(Standing.judged(List.of(going, GOOD))).isEqualTo(going);
    assertThat(Standing.judged(List.of())).isNull();
  }
}
