package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;

class RememberingRunsTest {
  private static final CollectionCounts COUNTS =
      new CollectionCounts(3, 250, 240, 4, 5, 1, 250, 12, 7, 2);

  private OpenStore open;
  private SyncRuns runs;
  private ConnectionId connection;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    runs = open.store().syncRuns();
    connection = open.connection("Lakeside");
  }

  @OnEachStore
  void a_run_begins_queued_and_is_kept_with_its_counts() {
    var begun = runs.begin(connection, Trigger.SCHEDULED, SettableClock.START);
    assertThat(begun.state()).isEqualTo(RunState.QUEUED);

    var failed = ended(begun, RunState.FAILED, FailureKind.RATE_LIMITED);
    runs.update(failed);
    runs.update(failed);

    assertThat(open.reopened().syncRuns().find(begun.id())).contains(failed);
  }

  @OnEachStore
  void what_a_run_reads_is_kept_also_when_it_comes_to_read_all() {
    var begun = runs.begin(connection, Trigger.SCHEDULED, Reach.DELTA, SettableClock.START);
    assertThat(runs.find(begun.id())).contains(begun);
    assertThat(begun.reach()).isEqualTo(Reach.DELTA);

    runs.update(
        new SyncRun(
            begun.id(),
            connection,
            begun.trigger(),
            Reach.COMPLETE,
            RunState.PULLING,
            begun.started(),
            null,
            "1.4.0",
            null,
            "",
            Map.of()));

    assertThat(runs.find(begun.id())).map(SyncRun::reach).contains(Reach.COMPLETE);
  }

  @OnEachStore
  void the_newest_come_first_and_the_last_good_one_is_known() {
    var good = succeeded(Duration.ZERO);
    var failed = runs.begin(connection, Trigger.REQUESTED, SettableClock.START);
    runs.update(ended(failed, RunState.FAILED, FailureKind.DEFECT));
    var going = runs.begin(connection, Trigger.REQUESTED, SettableClock.START);

    assertThat(runs.latest(connection, 2))
        .extracting(SyncRun::id)
        .containsExactly(going.id(), failed.id());
    assertThat(runs.lastGood(connection)).map(SyncRun::id).contains(good.id());
  }

  @OnEachStore
  void every_sync_confirms_the_roster_and_nothing_else_does() {
    for (var trigger : Trigger.values()) {
      var run = runs.begin(connection, trigger, Reach.COMPLETE, SettableClock.START);
      runs.update(ended(run, RunState.SUCCEEDED, null));

      assertThat(runs.lastGood(connection).filter(good -> good.id().equals(run.id())).isPresent())
          .as(trigger.name())
          .isEqualTo(trigger.syncs());
      assertThat(runs.lastGood(connection, Reach.COMPLETE)).isEqualTo(runs.lastGood(connection));
    }
  }

  @OnEachStore
  void those_that_were_cut_off_are_known_after_a_start() {
    succeeded(Duration.ZERO);
    var cutOff = runs.begin(connection, Trigger.SCHEDULED, SettableClock.START);

    assertThat(open.reopened().syncRuns().unfinished()).containsExactly(cutOff);
  }

  @OnEachStore
  void old_runs_are_forgotten_but_not_the_last_good_one_nor_one_that_goes_on() {
    var old = succeeded(Duration.ZERO);
    var lastGood = succeeded(Duration.ofDays(1));
    var going = runs.begin(connection, Trigger.SCHEDULED, SettableClock.START);

    runs.forget(SettableClock.START.plus(Duration.ofDays(100)));

    assertThat(runs.find(old.id())).isEmpty();
    assertThat(runs.latest(connection, 9))
        .extracting(SyncRun::id)
        .containsExactly(going.id(), lastGood.id());
  }

  private SyncRun succeeded(Duration later) {
    var begun = runs.begin(connection, Trigger.SCHEDULED, SettableClock.START.plus(later));
    var run = ended(begun, RunState.SUCCEEDED, null);
    runs.update(run);
    return run;
  }

  private static SyncRun ended(SyncRun run, RunState state, @Nullable FailureKind failure) {
    Instant ended = run.started().plusSeconds(60);
    return new SyncRun(
        run.id(),
        run.connection(),
        run.trigger(),
        run.reach(),
        state,
        run.started(),
        ended,
        "1.4.0",
        failure,
        "What happened.",
        Map.of(RosterCollection.USERS, COUNTS, RosterCollection.ORGS, CollectionCounts.NONE));
  }
}
