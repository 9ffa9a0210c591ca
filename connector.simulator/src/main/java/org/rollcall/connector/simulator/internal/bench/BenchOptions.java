package org.rollcall.connector.simulator.internal.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be measured.
 *
 * @param what {@code sync} or {@code districts}
 * @param changed percent of records that the night changes; half as many come, and as many go
 * @param only {@code speed} or {@code memory}; empty for both
 * @param collector option of Java that chooses the collector of garbage
 */
public record BenchOptions(
    String what,
    int enrollments,
    Duration latency,
    int page,
    String store,
    double changed,
    int districts,
    boolean json,
    String only,
    String collector,
    List<String> javaOptions) {
  public static final String USAGE =
      "bin/bench sync --enrollments N [--latency MS] [--page N] [--store sqlite|postgres]"
          + " [--changed PERCENT] [--collector parallel|serial|g1]"
          + " [--only speed|memory] [--json]\n"
          + "       bin/bench districts [--districts N] [--enrollments N] [--page N]"
          + " [--collector parallel|serial|g1] [--json]";
  private static final int LARGEST_PAGE = 10_000;

  private static final String DATABASE = "ROLLCALL_STORE_";

  /** As many requests at once as Rollcall sends to a host, unless it is told otherwise. */
  static final int USUAL = 4;

  /** Where speed is measured: loopback needs no consideration. */
  static final int LIFTED = 16;

  /** Reads the words of a command; what is wrong with them is said in one sentence. */
  public static BenchOptions parse(List<String> words) {
    Deque<String> rest = new ArrayDeque<>(words);
    var what = rest.isEmpty() ? "" : rest.pop();
    if (!what.equals("sync") && !what.equals("districts")) {
      throw new IllegalArgumentException("What is to be measured? usage: " + USAGE);
    }
    int enrollments = what.equals("sync") ? 100_000 : 30_000;
    long latency = 0;
    int page = LARGEST_PAGE;
    var store = "sqlite";
    double changed = 2;
    int districts = 100;
    boolean json = false;
    var only = "";
    var collector = collector("parallel");
    var javaOptions = new ArrayList<String>();
    while (!rest.isEmpty()) {
      var option = rest.pop();
      switch (option) {
        case "--enrollments" -> enrollments = (int) number(option, rest, 100, 20_000_000);
        case "--latency" -> latency = (long) number(option, rest, 0, 60_000);
        case "--page" -> page = (int) number(option, rest, 1, LARGEST_PAGE);
        case "--changed" -> changed = number(option, rest, 0, 50);
        case "--districts" -> districts = (int) number(option, rest, 1, 10_000);
        case "--store" -> store = value(option, rest);
        case "--collector" -> collector = collector(value(option, rest));
        case "--json" -> json = true;
        case "--only" -> only = pass(value(option, rest));
        case "--java" -> javaOptions.add(value(option, rest));
        default ->
            throw new IllegalArgumentException(
                "There is no option " + option + "; usage: " + USAGE);
      }
    }
    mustBeThere(store);
    return new BenchOptions(
        what,
        enrollments,
        Duration.ofMillis(latency),
        page,
        store,
        changed,
        districts,
        json,
        only,
        collector,
        List.copyOf(javaOptions));
  }

  private static String collector(String value) {
    return switch (value) {
      case "parallel" -> "-XX:+UseParallelGC";
      case "serial" -> "-XX:+UseSerialGC";
      case "g1" -> "-XX:+UseG1GC";
      default ->
          throw new IllegalArgumentException(
              "There is no collector " + value + "; --collector takes parallel, serial or g1.");
    };
  }

  private static String pass(String value) {
    if (!value.equals("speed") && !value.equals("memory")) {
      throw new IllegalArgumentException(
          "There is nothing like " + value + " to measure; --only takes speed or memory.");
    }
    return value;
  }

  boolean speed() {
    return !only.equals("memory");
  }

  boolean memory() {
    return !only.equals("speed");
  }

  /** Memory and collector, for Rollcall and for what it is compared with. */
  public List<String> limits() {
    return List.of("-Xmx512m", collector);
  }

  private static void mustBeThere(String store) {
    if (!store.equals("sqlite") && !store.equals("postgres")) {
      throw new IllegalArgumentException(
          "There is no store " + store + "; --store takes sqlite or postgres.");
    }
    if (store.equals("postgres") && !System.getenv().containsKey(DATABASE + "URL")) {
      throw new IllegalArgumentException(
          "bench needs an empty PostgreSQL database: name it by ROLLCALL_STORE_URL,"
              + " ROLLCALL_STORE_USER and ROLLCALL_STORE_PASSWORD.");
    }
  }

  /** How Rollcall is set, as environment variables. */
  Map<String, String> settings(int atOnce) {
    var settings = new TreeMap<>(Map.of("ROLLCALL_OUTBOUND_AT_ONCE", Integer.toString(atOnce)));
    if (store.equals("postgres")) {
      System.getenv().entrySet().stream()
          .filter(entry -> entry.getKey().startsWith(DATABASE))
          .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
      settings.put("ROLLCALL_STORE", store);
    }
    return settings;
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException("The option " + option + " needs a value.");
    }
    return rest.pop();
  }

  private static double number(String option, Deque<String> rest, double least, double most) {
    var text = value(option, rest);
    if (!text.matches("\\d{1,8}(\\.\\d{1,3})?")
        || Double.parseDouble(text) < least
        || Double.parseDouble(text) > most) {
      throw new IllegalArgumentException(
          "The option "
              + option
              + " needs a number from "
              + (long) least
              + " to "
              + (long) most
              + ".");
    }
    return Double.parseDouble(text);
  }
}
