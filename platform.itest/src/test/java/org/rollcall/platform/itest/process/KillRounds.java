package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One Rollcall that is killed at random moments of a sync, again and again, while the SIS changes.
 * After each kill it is started anew; then the roster is the SIS's to the record, no record is
 * there twice, the database is whole, and no collection that was finished was fetched again.
 */
final class KillRounds implements AutoCloseable {
  private final Path folder;
  private final SimulatorProcess simulator;
  private final Control control;
  private final Random random;
  private final long longestRun;
  private RollcallProcess rollcall;

  private KillRounds(
      Path folder, SimulatorProcess simulator, Random random, RollcallProcess rollcall)
      throws Exception {
    this.folder = folder;
    this.simulator = simulator;
    this.control = new Control(simulator);
    this.random = random;
    this.rollcall = rollcall;
    // The first one compiles what it meets.
    syncToTheEnd();
    change();
    var begun = System.nanoTime();
    syncToTheEnd();
    this.longestRun = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
  }

  /** Connects and syncs once; each answer of the SIS takes a moment, so that there is time. */
  static KillRounds begin(Path folder, int students, long seed) throws Exception {
    var simulator = SimulatorProcess.start(students, "--fault", "delay=120");
    var rollcall = RollcallProcess.start(folder.resolve("home"));
    Connected.connect(rollcall, simulator).mustSucceed();
    return new KillRounds(folder, simulator, new Random(seed), rollcall);
  }

  /** One kill and what follows; says what happened. */
  String round() throws Exception {
    change();
    var begun = new Api(rollcall).sync(connection()).get("id").getAsLong();
    long after = random.nextLong(longestRun);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(after));
    rollcall.process().kill();
    var kept = Spool.finished(rollcall.home());
    control.forgetRequests();
    rollcall = RollcallProcess.start(rollcall.home());
    var run = syncToTheEnd();
    boolean wentOn = run.contains("went on from run " + begun);
    if (!kept.isEmpty() && !wentOn) {
      throw new AssertionError("it did not go on with " + kept + ": " + run);
    }
    mustBeWhole(kept);
    return String.format(
        Locale.ROOT,
        "killed after %,d ms of about %,d with %d collections finished, %s; %,d records",
        after,
        longestRun,
        kept.size(),
        wentOn ? "went on" : "began afresh",
        stored().contents().size());
  }

  private void change() throws IOException, InterruptedException {
    control.district("action=add-student");
  }

  private long connection() throws IOException, InterruptedException {
    return new Api(rollcall).connection();
  }

  /** What the run that ends the sync says. */
  private String syncToTheEnd() throws Exception {
    var api = new Api(rollcall);
    var run = api.ended(api.sync(connection()).get("id").getAsLong());
    if (!run.get("state").getAsString().equals("succeeded")) {
      throw new AssertionError("the run after the kill failed: " + run);
    }
    return run.get("sentence").getAsString();
  }

  private StoredRecords stored() {
    return new StoredRecords(rollcall.home());
  }

  private void mustBeWhole(List<String> kept) throws Exception {
    var roster = Connected.roster(rollcall);
    for (var collection : Connected.COLLECTIONS) {
      int active = control.active(collection);
      if (!Integer.valueOf(active).equals(roster.get(collection))) {
        throw new AssertionError(
            collection + ": " + roster.get(collection) + " are stored, the SIS has " + active);
      }
      int asked = control.asked(collection);
      if (kept.contains(collection) && asked > 1) {
        throw new AssertionError(collection + " was finished and asked for " + asked + " times");
      }
    }
    if (!stored().integrity().equals("ok")) {
      throw new AssertionError("the database: " + stored().integrity());
    }
    if (!stored().twice().isEmpty()) {
      throw new AssertionError("there twice: " + stored().twice());
    }
  }

  /** What was stored through all kills is what a Rollcall stores that nobody ever killed. */
  String compareWithAFreshOne() throws Exception {
    var home = folder.resolve("fresh");
    try (var fresh = RollcallProcess.start(home)) {
      Connected.connect(fresh, simulator).mustSucceed();
      var api = new Api(fresh);
      api.ended(api.sync(api.connection()).get("id").getAsLong());
      var expected = new StoredRecords(home).contents();
      if (!expected.equals(stored().contents())) {
        throw new AssertionError("what was stored through all kills is another roster");
      }
      return String.format(
          Locale.ROOT, "%,d records equal those of a Rollcall nobody killed", expected.size());
    }
  }

  @Override
  public void close() throws IOException {
    rollcall.close();
    simulator.close();
  }
}
