package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district begins with one of its schools, by command line, against a SIS over real HTTP. */
class PilotOfOneSchoolTest {
  @Test
  void narrowing_removes_nobody_and_widening_brings_all_back(@TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(300);
        var rollcall = RollcallProcess.start(home)) {
      Connected.connect(rollcall, simulator).mustSucceed();
      Connected.sync(rollcall).mustSucceed();
      var before = Connected.roster(rollcall);
      var school = Narrowed.school(rollcall, Connected.NAME);
      var preview = Narrowed.preview(rollcall, Connected.NAME, school);

      rollcall.run("scope", Connected.NAME, "--schools", school).mustSucceed();
      Connected.sync(rollcall).mustSucceed();

      assertThat(Connected.roster(rollcall)).isEqualTo(before);
      var classes = preview.getAsJsonObject("classes");
      assertThat(classes.get("leave").getAsLong()).isPositive();
      var run = Connected.lastRun(rollcall).getAsJsonObject("counts");
      assertThat(run.getAsJsonObject("classes").get("stored")).isEqualTo(classes.get("then"));
      assertThat(run.getAsJsonObject("classes").get("outside")).isEqualTo(classes.get("leave"));
      var enrollments = preview.getAsJsonObject("enrollments");
      assertThat(run.getAsJsonObject("enrollments").get("stored"))
          .isEqualTo(enrollments.get("then"));
      assertThat(run.getAsJsonObject("enrollments").get("outside"))
          .isEqualTo(enrollments.get("leave"));
      var outside = Narrowed.outside(rollcall, Connected.NAME);
      assertThat(outside.get("enrollments")).isEqualTo(enrollments.get("leave"));
      Connected.sync(rollcall).mustSucceed();
      Narrowed.assertThatNothingChanged(rollcall, Connected.NAME);

      rollcall.run("scope", Connected.NAME, "--everything").mustSucceed();
      Connected.sync(rollcall).mustSucceed();

      Narrowed.assertThatNothingChanged(rollcall, Connected.NAME);
      assertThat(Connected.roster(rollcall)).isEqualTo(before);
      assertThat(Narrowed.outside(rollcall, Connected.NAME).size()).isZero();
    }
  }
}
