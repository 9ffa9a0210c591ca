package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One Rollcall that syncs for hours: its memory, threads and open files must stay as they are. */
final class LongRuns implements AutoCloseable {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int RUNS_PER_LOOK = 25;
  private static final double GROWTH = 1.15;

  /** Compiled code and caches that fill slowly. */
  private static final long ALLOWANCE = 12L << 10;

  private final SimulatorProcess simulator;
  private final RollcallProcess rollcall;
  private final Api api;
  private final List<Look> looks = new ArrayList<>();

  /** One look at the process; heap after a collection in KiB. */
  private record Look(long heap, long threads, long files) {}

  private LongRuns(SimulatorProcess simulator, RollcallProcess rollcall) {
    this.simulator = simulator;
    this.rollcall = rollcall;
    this.api = new Api(rollcall);
  }

  static LongRuns begin(Path home, int students) throws Exception {
    var simulator = SimulatorProcess.start(students);
    var rollcall = RollcallProcess.start(home, "-Xmx512m");
    Connected.connect(rollcall, simulator).mustSucceed();
    return new LongRuns(simulator, rollcall);
  }

  /** Syncs until the time is over, with a change each time; says how the memory went. */
  String until(Duration time, Consumer<String> progress) throws Exception {
    var control = new Control(simulator);
    var connection = api.connection();
    var end = Instant.now().plus(time);
    int runs = 0;
    while (Instant.now().isBefore(end) || looks.size() < 4) {
      control.district("action=add-student");
      var run = api.ended(api.sync(connection).get("id").getAsLong());
      if (!run.get("state").getAsString().equals("succeeded")) {
        throw new AssertionError("run " + run);
      }
      if (++runs % RUNS_PER_LOOK == 0) {
        looks.add(look());
        progress.accept("        " + runs + " runs: " + looks.get(looks.size() - 1));
      }
    }
    return judged(runs);
  }

  private String judged(int runs) {
    // The first looks see code being compiled and caches being filled.
    int quarter = Math.max(1, looks.size() / 4);
    var early = highest(looks.subList(quarter, 2 * quarter));
    var late = highest(looks.subList(looks.size() - quarter, looks.size()));
    var says =
        String.format(
            Locale.ROOT,
            "%,d runs; heap after a collection %,d KiB early, %,d KiB late; threads %d and %d;"
                + " files %d and %d",
            runs,
            early.heap(),
            late.heap(),
            early.threads(),
            late.threads(),
            early.files(),
            late.files());
    boolean flat =
        late.heap() <= GROWTH * early.heap() + ALLOWANCE
            && late.threads() <= early.threads() + 10
            && late.files() <= early.files() + 10;
    if (!flat) {
      throw new AssertionError("it grows: " + says);
    }
    return says;
  }

  private static Look highest(List<Look> some) {
    return new Look(
        some.stream().mapToLong(Look::heap).max().orElse(0),
        some.stream().mapToLong(Look::threads).max().orElse(0),
        some.stream().mapToLong(Look::files).max().orElse(0));
  }

  private Look look() throws Exception {
    long pid = rollcall.process().pid();
    jcmd(pid, "GC.run");
    var used = USED.matcher(jcmd(pid, "GC.heap_info"));
    long heap = 0;
    while (used.find() && heap == 0) {
      heap = Long.parseLong(used.group(1));
    }
    return new Look(heap, entries("/proc/" + pid + "/task"), entries("/proc/" + pid + "/fd"));
  }

  /** 0 where the system does not tell. */
  private static long entries(String folder) throws IOException {
    var path = Path.of(folder);
    if (!Files.isDirectory(path)) {
      return 0;
    }
    try (var all = Files.list(path)) {
      return all.count();
    }
  }

  private static String jcmd(long pid, String order) throws Exception {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(tool, Long.toString(pid), order).redirectErrorStream(true).start();
    try (var said = process.inputReader()) {
      return String.join("\n", said.lines().toList());
    }
  }

  @Override
  public void close() throws IOException {
    rollcall.close();
    simulator.close();
  }
}
