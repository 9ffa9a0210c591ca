package org.rollcall.connector.simulator.internal.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.rollcall.connector.simulator.internal.bench.Bench;
import org.rollcall.connector.simulator.internal.bench.BenchOptions;
import org.rollcall.connector.simulator.internal.bench.FastSource;
import org.rollcall.connector.simulator.internal.bench.Limit;

/** What {@code bin/bench} starts; it starts itself again as the source and as the limit. */
public final class BenchMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private BenchMain() {}

  /** Exits with 2 when the options are wrong, and with 1 when something failed. */
  public static void main(String[] words) throws InterruptedException {
    try {
      switch (words.length == 0 ? "" : words[0]) {
        case "source" -> source(Integer.parseInt(words[1]), Long.parseLong(words[2]));
        case "limit" ->
            limit(new Limit(Integer.parseInt(words[1]), Integer.parseInt(words[2])), words[3]);
        default -> bench(BenchOptions.parse(List.of(words)));
      }
    } catch (IllegalArgumentException wrongOption) {
      exit(2, wrongOption);
    } catch (IOException failed) {
      exit(1, failed);
    }
  }

  private static void source(int enrollments, long latencyMillis)
      throws IOException, InterruptedException {
    var source = FastSource.start(enrollments, Duration.ofMillis(latencyMillis));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(source), "stop"));
    OUT.println("port " + source.port());
    Thread.currentThread().join();
  }

  private static void stop(FastSource source) {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void limit(Limit limit, String how) throws IOException, InterruptedException {
    limit.warm(how.equals("parse"));
    var used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    long began = System.nanoTime();
    long records = limit.read(how.equals("parse"));
    double seconds = (System.nanoTime() - began) / 1e9;
    var now = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    OUT.println("limit " + records + " " + seconds + " " + now.minus(used).toMillis() / 1000.0);
    Files.writeString(Path.of("/dev/null"), "" + limit.kept());
  }

  private static void bench(BenchOptions options) throws IOException, InterruptedException {
    var home = Files.createTempDirectory("rollcall-bench-home");
    var jar = Path.of(System.getProperty("bench.rollcall", "platform.dist/target/rollcall.jar"));
    try {
      if (!options.json()) {
        OUT.println(
            "Rollcall, and what reads beside it, with "
                + String.join(" ", options.limits())
                + "; the budget of requests at once is lifted where speed is measured.");
      }
      var report = new Bench(options, jar, home, line -> print(options, line)).run();
      if (options.json()) {
        OUT.println(new GsonBuilder().setPrettyPrinting().create().toJson(report));
      }
    } finally {
      delete(home);
    }
  }

  private static void print(BenchOptions options, String line) {
    if (options.json()) {
      System.err.println(line);
    } else {
      OUT.println(line);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (var walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (var path : all) {
      Files.deleteIfExists(path);
    }
  }

  private static void exit(int status, Exception reason) {
    System.err.println("bench: " + reason.getMessage());
    System.exit(status);
  }
}
