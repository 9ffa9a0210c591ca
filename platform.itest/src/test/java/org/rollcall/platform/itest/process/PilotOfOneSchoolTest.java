package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
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
      var school = school(rollcall);
      var preview = json(rollcall, "scope", Connected.NAME, "--schools", school, "--preview");

      rollcall.run("scope", Connected.NAME, "--schools", school).mustSucceed();
      Connected.sync(rollcall).mustSucceed();

      assertThat(Connected.roster(rollcall)).isEqualTo(before);
      var classes = counts(preview, "classes");
      assertThat(classes.get("leave").getAsLong()).isPositive();
      var run = Connected.lastRun(rollcall).getAsJsonObject("counts");
      assertThat(run.getAsJsonObject("classes").get("stored")).isEqualTo(classes.get("then"));
      assertThat(run.getAsJsonObject("classes").get("outside")).isEqualTo(classes.get("leave"));
      var enrollments = counts(preview, "enrollments");
      assertThat(run.getAsJsonObject("enrollments").get("stored"))
          .isEqualTo(enrollments.get("then"));
      assertThat(run.getAsJsonObject("enrollments").get("outside"))
          .isEqualTo(enrollments.get("leave"));
      var outside = json(rollcall, "outside", Connected.NAME).getAsJsonObject("counts");
      assertThat(outside.get("enrollments")).isEqualTo(enrollments.get("leave"));
      Connected.sync(rollcall).mustSucceed();
      assertThatNothingChanged(rollcall);

      rollcall.run("scope", Connected.NAME, "--everything").mustSucceed();
      Connected.sync(rollcall).mustSucceed();

      assertThatNothingChanged(rollcall);
      assertThat(Connected.roster(rollcall)).isEqualTo(before);
      assertThat(json(rollcall, "outside", Connected.NAME).getAsJsonObject("counts").size())
          .isZero();
    }
  }

  private static String school(RollcallProcess rollcall) throws Exception {
    var schools = json(rollcall, "scope", Connected.NAME, "--choices").getAsJsonArray("schools");
    return StreamSupport.stream(schools.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .filter(it -> !it.get("type").getAsString().equals("district"))
        .map(it -> it.get("sourcedId").getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(RollcallProcess rollcall, String... words) throws Exception {
    var all = new String[words.length + 1];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--json";
    return rollcall.run(all).json().getAsJsonObject();
  }

  private static JsonObject counts(JsonObject preview, String type) {
    return preview.getAsJsonObject("counts").getAsJsonObject(type);
  }

  private static void assertThatNothingChanged(RollcallProcess rollcall) throws Exception {
    for (var entry : Connected.lastRun(rollcall).getAsJsonObject("counts").entrySet()) {
      var counts = entry.getValue().getAsJsonObject();
      long changes =
          counts.get("added").getAsLong()
              + counts.get("changed").getAsLong()
              + counts.get("removed").getAsLong();
      assertThat(changes).as(entry.getKey()).isZero();
    }
  }
}
