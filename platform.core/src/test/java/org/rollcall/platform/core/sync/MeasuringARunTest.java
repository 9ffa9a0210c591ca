package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.testing.FakeSis;

class MeasuringARunTest {
  private RunningPlatform platform;

  @BeforeEach
  void start(@TempDir Path home) {
    platform = new RunningPlatform(home);
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  @Test
  void every_stage_has_a_beginning_and_an_end_collection_by_collection() {
    platform.sis.withSchools(FakeSis.school("1", "One"));

    var stages = stages(platform.run());

    assertThat(stages.get(0).stage()).isEqualTo(Stage.WAITING);
    assertThat(stages).allSatisfy(span -> assertThat(span.ended()).isNotNull());
    assertThat(stages)
        .filteredOn(span -> span.stage() == Stage.READING)
        .extracting(StageSpan::collection)
        .startsWith(RosterCollection.ORGS)
        .endsWith(RosterCollection.ENROLLMENTS);
    assertThat(stages.get(stages.size() - 1).stage()).isEqualTo(Stage.APPLYING);
  }

  @Test
  void a_run_that_fails_keeps_how_far_it_came() {
    platform.sis.beforePage(
        () -> {
          throw new IllegalStateException("a defect");
        });

    var stages = stages(platform.run());

    assertThat(stages).extracting(StageSpan::stage).containsExactly(Stage.WAITING, Stage.READING);
    assertThat(stages).allSatisfy(span -> assertThat(span.ended()).isNotNull());
  }

  @Test
  void the_history_knows_of_a_run_under_way_what_it_has_received_so_far() {
    platform.sis.withSchools(FakeSis.school("1", "One"), FakeSis.school("2", "Two"));
    var known = new CopyOnWriteArrayList<SyncRun>();
    var measured = new CopyOnWriteArrayList<StageSpan>();
    platform.sis.onPage(
        query -> {
          if (query.collection() == RosterCollection.ENROLLMENTS) {
            // As the next start would find it after a kill.
            var stored = platform.history.latest(platform.connection.id(), 1).get(0);
            known.add(stored);
            measured.addAll(stages(stored));
          }
        });

    platform.run();

    assertThat(known).extracting(SyncRun::state).containsExactly(RunState.PULLING);
    assertThat(known)
        .extracting(run -> run.counts().getOrDefault(RosterCollection.ORGS, CollectionCounts.NONE))
        .extracting(CollectionCounts::pages, CollectionCounts::received)
        .containsExactly(tuple(1, 2L));
    assertThat(measured)
        .extracting(StageSpan::collection)
        .contains(RosterCollection.ORGS, RosterCollection.USERS);
  }

  private List<StageSpan> stages(SyncRun run) {
    return platform.history.measures(run.id()).stages();
  }
}
