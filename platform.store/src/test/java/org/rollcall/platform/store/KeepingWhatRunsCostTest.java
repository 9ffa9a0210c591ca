package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.sync.measure.Traffic;

class KeepingWhatRunsCostTest {
  private static final RunMeasures MEASURES =
      new RunMeasures(
          List.of(
              new StageSpan(Stage.WAITING, null, SettableClock.START, SettableClock.START, 0),
              new StageSpan(
                  Stage.READING, RosterCollection.USERS, SettableClock.START, null, 4_000)),
          new Traffic(12, 5_000, 2, 1, Duration.ofSeconds(7)));

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
  void stages_and_traffic_of_a_run_are_kept_and_replaced() {
    var run = runs.begin(connection, Trigger.SCHEDULED, Reach.COMPLETE, SettableClock.START);
    assertThat(runs.measures(run.id())).isEqualTo(RunMeasures.NONE);

    runs.keep(run.id(), RunMeasures.NONE);
    runs.keep(run.id(), MEASURES);

    assertThat(open.reopened().syncRuns().measures(run.id())).isEqualTo(MEASURES);
  }

  @OnEachStore
  void they_go_with_the_run() {
    var old = ended(RunState.FAILED, Trigger.SCHEDULED, Duration.ZERO);
    runs.keep(old.id(), MEASURES);

    runs.forget(SettableClock.START.plus(Duration.ofDays(100)));
    runs.keep(old.id(), MEASURES);

    assertThat(runs.measures(old.id())).isEqualTo(RunMeasures.NONE);
  }

  @OnEachStore
  void runs_are_found_by_state_trigger_and_time_and_older_ones_go_on() {
    var failed = ended(RunState.FAILED, Trigger.SCHEDULED, Duration.ZERO);
    var good = ended(RunState.SUCCEEDED, Trigger.REQUESTED, Duration.ofDays(1));
    var newest = ended(RunState.SUCCEEDED, Trigger.SCHEDULED, Duration.ofDays(2));

    assertThat(found(RunFilter.ALL)).containsExactly(newest.id(), good.id(), failed.id());
    assertThat(found(RunFilter.ALL.olderThan(newest.id()))).containsExactly(good.id(), failed.id());
    assertThat(found(filter(Set.of(RunState.FAILED, RunState.INTERRUPTED), null)))
        .containsExactly(failed.id());
    assertThat(found(filter(Set.of(), Trigger.REQUESTED))).containsExactly(good.id());
    var later = SettableClock.START.plus(Duration.ofDays(1));
    assertThat(found(new RunFilter(Set.of(), null, later, null, null)))
        .containsExactly(newest.id(), good.id());
    assertThat(found(new RunFilter(Set.of(), null, null, later, null)))
        .containsExactly(failed.id());
  }

  private static RunFilter filter(Set<RunState> states, @Nullable Trigger trigger) {
    return new RunFilter(states, trigger, null, null, null);
  }

  private List<Object> found(RunFilter filter) {
    return runs.find(connection, filter, 10).stream().map(run -> (Object) run.id()).toList();
  }

  private SyncRun ended(RunState state, Trigger trigger, Duration later) {
    var begun = runs.begin(connection, trigger, Reach.COMPLETE, SettableClock.START.plus(later));
    var run =
        new SyncRun(
            begun.id(),
            connection,
            trigger,
            Reach.COMPLETE,
            state,
            begun.started(),
            begun.started().plusSeconds(60),
            "1.4.0",
            null,
            "What happened.",
            Map.of());
    runs.update(run);
    return run;
  }
}
