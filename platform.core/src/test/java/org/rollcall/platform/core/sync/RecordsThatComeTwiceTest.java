package org.rollcall.platform.core.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.platform.core.testing.FakeSis.school;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void where_all_came_once_it_says_nothing() {
    platform.sis.countsWhatItServes();
    platform.sis.withSchools(school("1", "One"), school("2", "Two"));

    assertThat(platform.run().sentence()).doesNotContain("twice");
  }
}
