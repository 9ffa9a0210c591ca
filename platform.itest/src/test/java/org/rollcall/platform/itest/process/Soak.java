package org.rollcall.platform.itest.process;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** What takes long, from the command line: one line per round, and a closing count. */
public final class Soak {
  private static final String USAGE =
      "usage: bin/soak [kills] [faults] [hours] [--kills N] [--hours H] [--students N] [--seed N]";

  private final PrintStream out;
  private int passed;
  private int failed;

  private Soak(PrintStream out) {
    this.out = out;
  }

  /** Does what the words say, everything without any. */
  public static void main(String[] words) throws Exception {
    SoakOptions options;
    try {
      options = SoakOptions.of(List.of(words));
    } catch (IllegalArgumentException unknown) {
      System.err.println(unknown.getMessage() + " " + USAGE);
      System.exit(2);
      return;
    }
    var soak = new Soak(System.out);
    soak.run(options);
    System.exit(soak.failed == 0 ? 0 : 1);
  }

  private void run(SoakOptions options) throws Exception {
    var folder = Files.createTempDirectory("rollcall-soak");
    if (options.wants("kills")) {
      kills(folder, options);
    }
    if (options.wants("faults")) {
      faults(folder, options);
    }
    if (options.wants("hours")) {
      hours(folder, options);
    }
    out.println(passed + " passed, " + failed + " failed");
  }

  private void kills(Path folder, SoakOptions options) throws Exception {
    try (var rounds =
        KillRounds.begin(folder.resolve("kills"), options.students(), options.seed())) {
      for (int round = 1; round <= options.kills(); round++) {
        round("kill " + round, rounds::round);
      }
      round("after all kills", rounds::compareWithAFreshOne);
    }
  }

  private void faults(Path folder, SoakOptions options) throws Exception {
    for (var connector : FaultRounds.CONNECTORS) {
      var home = folder.resolve("faults-" + connector.id());
      try (var rounds = FaultRounds.begin(home, connector, Math.min(options.students(), 200))) {
        for (var expected : ExpectedOfFaults.all()) {
          round(connector.id() + " " + expected.fault(), () -> rounds.round(expected));
        }
        if (connector.id().equals("infinite-campus")) {
          for (var strike : HostilePages.everywhere()) {
            round(strike.toString(), () -> rounds.round(strike));
          }
        }
      }
    }
  }

  private void hours(Path folder, SoakOptions options) throws Exception {
    try (var runs = LongRuns.begin(folder.resolve("hours"), options.students())) {
      round("hours", () -> runs.until(options.hours(), out::println));
    }
  }

  private void round(String name, Callable<String> work) {
    try {
      out.println("ok      " + name + ": " + work.call());
      passed++;
    } catch (Exception | AssertionError e) {
      // A round that fails is a line, and the next one goes on.
      out.println("FAILED  " + name + ": " + e.getMessage());
      failed++;
    }
  }
}
