package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;

class RecordsThatComeTwiceTest {
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
  void where_one_came_in_the_place_of_another_the_run_says_so() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"), school("2", "Two"), school("1", "Once more"));

    var run = platform.run();

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.sentence()).contains("1 record may not have come, and others came twice");
  }

  @Test
  void a_sis_whose_pages_are_out_of_order_every_night_is_incomplete_and_holds_nothing() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(schools(20, 20));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
    for (int night = 0; night < 3; night++) {
      platform.sis.withSchools(schools(13, 20));

      var run = platform.run();

      assertThat(run.state()).isEqualTo(RunState.FAILED);
      assertThat(run.failure()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
      assertThat(run.sentence())
          .startsWith("Of 20 orgs that the SIS says it has, 7 did not come")
          .contains("the last good roster stayed", "the SIS vendor must");
      assertThat(platform.guard.ports().plans().waiting(platform.connection.id())).isEmpty();
      assertThat(platform.rosters.bodies(platform.connection.id(), RosterCollection.ORGS))
          .hasSize(20);
    }
    platform.sis.withSchools(schools(20, 20));
    assertThat(platform.run().state()).isEqualTo(RunState.SUCCEEDED);
  }

  /** So many different ones, and the first ones again until the total is reached. */
  private static RosterRecord[] schools(int different, int total) {
    return IntStream.range(0, total)
        .mapToObj(i -> school("s" + i % different, "School " + i % different))
        .toArray(RosterRecord[]::new);
  }

  @Test
  void where_all_came_once_it_says_nothing() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"), school("2", "Two"));

    assertThat(platform.run().sentence()).doesNotContain("twice");
  }
}
