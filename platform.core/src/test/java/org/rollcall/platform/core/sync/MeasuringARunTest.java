package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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

  private List<StageSpan> stages(SyncRun run) {
    return platform.history.measures(run.id()).stages();
  }
}
