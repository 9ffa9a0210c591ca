package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district whose API licence is late begins with one of its schools, by a file. */
class PackagesWithinAScopeTest {
  private static final String BY_FILES = "By files";

  @Test
  void a_package_brings_what_the_sis_brings_within_the_same_scope(@TempDir Path folder)
      throws Exception {
    try (var simulator = SimulatorProcess.start(300);
        var rollcall = RollcallProcess.start(folder.resolve("home"))) {
      var file = new Control(simulator).packageAs(folder.resolve("roster.zip"));
      Connected.connect(rollcall, simulator).mustSucceed();
      var school = Narrowed.school(rollcall, Connected.NAME);
      rollcall.run("scope", Connected.NAME, "--schools", school).mustSucceed();
      Connected.sync(rollcall).mustSucceed();
      Connected.connectByFiles(rollcall, BY_FILES).mustSucceed();
      rollcall.run("scope", BY_FILES, "--schools", school).mustSucceed();

      Connected.upload(rollcall, BY_FILES, file).mustSucceed();

      var roster = Connected.roster(rollcall, BY_FILES);
      assertThat(roster).isEqualTo(Connected.roster(rollcall));
      assertThat(roster.get("classes")).isPositive().isLessThan(simulator.active("classes"));
      var api = counts(rollcall, Connected.NAME);
      var csv = counts(rollcall, BY_FILES);
      for (var collection : Connected.COLLECTIONS) {
        for (var count : new String[] {"stored", "outside", "added", "dropped"}) {
          assertThat(csv.getAsJsonObject(collection).get(count))
              .as("%s %s", collection, count)
              .isEqualTo(api.getAsJsonObject(collection).get(count));
        }
      }
      Connected.upload(rollcall, Connected.NAME, file).mustSucceed();
      Narrowed.assertThatNothingChanged(rollcall, Connected.NAME);
    }
  }

  @Test
  void what_leaves_the_scope_stays_and_is_the_same_when_it_comes_back(@TempDir Path folder)
      throws Exception {
    try (var simulator = SimulatorProcess.start(300);
        var rollcall = RollcallProcess.start(folder.resolve("home"))) {
      var file = new Control(simulator).packageAs(folder.resolve("roster.zip"));
      Connected.connectByFiles(rollcall, BY_FILES).mustSucceed();
      Connected.upload(rollcall, BY_FILES, file).mustSucceed();
      var before = Connected.roster(rollcall, BY_FILES);
      var school = Narrowed.school(rollcall, BY_FILES);
      var preview = Narrowed.preview(rollcall, BY_FILES, school);
      rollcall.run("scope", BY_FILES, "--schools", school).mustSucceed();

      Connected.upload(rollcall, BY_FILES, file).mustSucceed();

      assertThat(Connected.roster(rollcall, BY_FILES)).isEqualTo(before);
      var outside = Narrowed.outside(rollcall, BY_FILES);
      var enrollments = preview.getAsJsonObject("enrollments");
      assertThat(outside.get("enrollments")).isEqualTo(enrollments.get("leave"));
      assertThat(outside.get("enrollments").getAsLong()).isPositive();
      assertThat(counts(rollcall, BY_FILES).getAsJsonObject("enrollments").get("stored"))
          .isEqualTo(enrollments.get("then"));
      Connected.upload(rollcall, BY_FILES, file).mustSucceed();
      Narrowed.assertThatNothingChanged(rollcall, BY_FILES);

      rollcall.run("scope", BY_FILES, "--everything").mustSucceed();
      Connected.upload(rollcall, BY_FILES, file).mustSucceed();

      Narrowed.assertThatNothingChanged(rollcall, BY_FILES);
      assertThat(Connected.roster(rollcall, BY_FILES)).isEqualTo(before);
      assertThat(Narrowed.outside(rollcall, BY_FILES).size()).isZero();
    }
  }

  private static JsonObject counts(RollcallProcess rollcall, String connection) throws Exception {
    return Connected.lastRun(rollcall, connection).getAsJsonObject("counts");
  }
}
