package org.rollcall.platform.web.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollcall.platform.core.csv.CsvLine;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.ReadCollections;
import org.rollcall.platform.core.sync.measure.Stage;

/** Runs as lines of a table, for a spreadsheet; one line per run. */
public final class RunCsv {
  private static final Map<String, ToLongFunction<CollectionCounts>> COUNTS =
      new TreeMap<>(
          Map.of(
              "received", CollectionCounts::received,
              "stored", CollectionCounts::stored,
              "added", CollectionCounts::added,
              "changed", CollectionCounts::changed,
              "removed", CollectionCounts::removed));

  private RunCsv() {}

  /** A heading first; nothing in it is a formula to a spreadsheet. */
  public static String of(List<SeenRun> runs) {
    return Stream.concat(Stream.of(heading()), runs.stream().map(RunCsv::values))
        .map(CsvLine::of)
        .collect(Collectors.joining());
  }

  private static List<String> heading() {
    var names =
        new ArrayList<>(
            List.of(
                "run",
                "connection",
                "trigger",
                "reach",
                "state",
                "started",
                "ended",
                "connectorVersion",
                "failureKind",
                "sentence",
                "pages",
                "requests",
                "octets",
                "retries",
                "waits",
                "waitedSeconds",
                "readingSeconds",
                "comparingSeconds",
                "applyingSeconds"));
    ReadCollections.IN_ORDER.forEach(
        collection -> COUNTS.keySet().forEach(name -> names.add(collection.path() + "." + name)));
    return names;
  }

  private static List<String> values(SeenRun seen) {
    var run = seen.run();
    var traffic = seen.measures().traffic();
    var failure = run.failure();
    var ended = run.ended();
    var values =
        new ArrayList<>(
            List.of(
                run.id().toString(),
                run.connection().toString(),
                run.trigger().name(),
                run.reach().name(),
                run.state().name(),
                run.started().toString(),
                ended == null ? "" : ended.toString(),
                run.connectorVersion(),
                failure == null ? "" : failure.name(),
                run.sentence(),
                Long.toString(run.counts().values().stream().mapToLong(c -> c.pages()).sum()),
                Long.toString(traffic.requests()),
                Long.toString(traffic.octets()),
                Long.toString(traffic.retries()),
                Long.toString(traffic.waits()),
                Long.toString(traffic.waited().toSeconds())));
    for (var stage : List.of(Stage.READING, Stage.COMPARING, Stage.APPLYING)) {
      values.add(seconds(seen, stage));
    }
    for (var collection : ReadCollections.IN_ORDER) {
      var counts = run.counts().getOrDefault(collection, CollectionCounts.NONE);
      COUNTS.values().forEach(count -> values.add(Long.toString(count.applyAsLong(counts))));
    }
    return values;
  }

  private static String seconds(SeenRun seen, Stage stage) {
    long millis =
        seen.measures().stages().stream()
            .filter(span -> span.stage() == stage && span.ended() != null)
            .mapToLong(span -> span.took(span.started()).toMillis())
            .sum();
    return Long.toString(millis / 1000);
  }
}
