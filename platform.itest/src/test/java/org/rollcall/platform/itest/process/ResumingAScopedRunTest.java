package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first run of a pilot of one school, killed when it had read all but the people. */
class ResumingAScopedRunTest {
  @Test
  void what_was_finished_is_not_fetched_again_and_the_roster_is_whole_to_the_record(
      @TempDir Path folder) throws Exception {
    try (var simulator = SimulatorProcess.start(200, "--fault", "delay=150")) {
      var control = new Control(simulator);
      var home = folder.resolve("home");
      var killed = RollcallProcess.start(home);
      var school = narrowed(killed, simulator);
      var begun = new Api(killed).sync(new Api(killed).connection()).get("id").getAsLong();
      // Within a scope enrollments are read before the people that they bring along.
      await(home, "enrollments");
      killed.process().kill();
      var finished = Spool.finished(home);
      control.forgetRequests();

      try (var rollcall = RollcallProcess.start(home)) {
        var api = new Api(rollcall);
        var run = api.ended(api.sync(api.connection()).get("id").getAsLong());

        assertThat(run.get("state").getAsString()).as("%s", run).isEqualTo("succeeded");
        assertThat(run.get("sentence").getAsString()).contains("It went on from run " + begun);
        assertThat(finished).contains("orgs", "academicSessions", "classes", "enrollments");
        for (var collection : finished) {
          // One record of it is asked for, to see whether it is the same as before.
          assertThat(control.asked(collection)).as(collection).isLessThanOrEqualTo(1);
        }
        assertThat(Connected.roster(rollcall).get("classes"))
            .isPositive()
            .isLessThan(simulator.active("classes"));
        var outside = run.getAsJsonObject("counts").getAsJsonObject("enrollments").get("outside");
        assertThat(outside.getAsLong()).isPositive();
      }
      mustBeWhole(home, folder.resolve("fresh"), simulator, school);
    }
  }

  private static String narrowed(RollcallProcess rollcall, SimulatorProcess simulator)
      throws Exception {
    Connected.connect(rollcall, simulator).mustSucceed();
    var school = Narrowed.school(rollcall, Connected.NAME);
    rollcall.run("scope", Connected.NAME, "--schools", school).mustSucceed();
    return school;
  }

  /** What was stored is what one stores that nobody killed. */
  private static void mustBeWhole(Path home, Path fresh, SimulatorProcess simulator, String school)
      throws Exception {
    try (var rollcall = RollcallProcess.start(fresh)) {
      assertThat(narrowed(rollcall, simulator)).isEqualTo(school);
      Connected.sync(rollcall).mustSucceed();
    }
    var stored = new StoredRecords(home);
    assertThat(stored.contents()).isEqualTo(new StoredRecords(fresh).contents());
    assertThat(stored.integrity()).isEqualTo("ok");
    assertThat(stored.twice()).isEmpty();
  }

  private static void await(Path home, String collection) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!Spool.finished(home).contains(collection)) {
      assertThat(System.nanoTime()).as("%s in time", collection).isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
