package org.rollcall.platform.web.internal.page.connection;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.web.internal.page.live.RunProgress;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Sizes;
import org.rollcall.platform.web.internal.view.Spans;
import org.rollcall.platform.web.internal.view.Words;

/** A run, collection by collection. */
final class RunRows {
  private RunRows() {}

  /** One collection; progress is in percent, -1 while the SIS has not said how much there is. */
  record Row(
      String key,
      String label,
      boolean begun,
      String pages,
      String size,
      String took,
      String received,
      int progress,
      String stored,
      String tobedeleted,
      String dropped,
      String repeated,
      String outside,
      String added,
      String changed,
      String removed) {

    boolean measured() {
      return progress >= 0;
    }
  }

  static List<Row> of(SeenRun seen) {
    var counts = seen.run().counts();
    return Arrays.stream(RosterCollection.values())
        .filter(of -> of != RosterCollection.DEMOGRAPHICS || counts.containsKey(of))
        .map(of -> row(of, counts.get(of), seen))
        .toList();
  }

  private static Row row(
      RosterCollection collection, @Nullable CollectionCounts known, SeenRun seen) {
    var counts = known == null ? CollectionCounts.NONE : known;
    var reading = reading(seen, collection);
    long octets = reading.stream().mapToLong(StageSpan::octets).sum();
    var took =
        reading.stream()
            .filter(span -> span.ended() != null)
            .map(span -> span.took(span.started()))
            .reduce(Duration.ZERO, Duration::plus);
    return new Row(
        collection.path(),
        Words.of(collection),
        known != null,
        Numbers.grouped(counts.pages()),
        octets == 0 ? "" : Sizes.words(octets),
        reading.isEmpty() ? "" : Spans.words(took),
        RunProgress.received(counts),
        RunProgress.percent(counts),
        Numbers.grouped(counts.stored()),
        Numbers.grouped(counts.tobedeleted()),
        Numbers.grouped(counts.dropped()),
        Numbers.grouped(counts.repeated()),
        Numbers.grouped(counts.outside()),
        Numbers.grouped(counts.added()),
        Numbers.grouped(counts.changed()),
        Numbers.grouped(counts.removed()));
  }

  private static List<StageSpan> reading(SeenRun seen, RosterCollection collection) {
    return seen.measures().stages().stream()
        .filter(span -> span.stage() == Stage.READING && span.collection() == collection)
        .toList();
  }

  /** Whether something was left out because it lies outside the scope. */
  static boolean scoped(Map<RosterCollection, CollectionCounts> counts) {
    return counts.values().stream().anyMatch(c -> c.outside() > 0);
  }

  /** Whether something could not be used. */
  static boolean odd(Map<RosterCollection, CollectionCounts> counts) {
    return counts.values().stream().anyMatch(c -> c.dropped() > 0);
  }

  /** How many elements came again; empty when none did. */
  static String repeated(Map<RosterCollection, CollectionCounts> counts) {
    long all = counts.values().stream().mapToLong(CollectionCounts::repeated).sum();
    return all == 0 ? "" : Numbers.grouped(all);
  }
}
