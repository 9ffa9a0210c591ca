package org.rollcall.platform.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;

/** How fast the last good run went, by which the next one is judged. */
record Pace(Map<RosterCollection, CollectionCounts> counts, RunMeasures measures) {
  static final Pace UNKNOWN = new Pace(Map.of(), RunMeasures.NONE);

  static Pace of(SyncRun run, RunMeasures measures) {
    return new Pace(run.counts(), measures);
  }

  /** Records that the collection had; -1 when that is not known. */
  long received(RosterCollection collection) {
    var known = counts.get(collection);
    return known == null ? -1 : known.received();
  }

  /** How long reading it took; zero when that is not known. */
  Duration reading(RosterCollection collection) {
    return sum(measures, Stage.READING, collection);
  }

  /** How long all that follows the reading took; zero when that is not known. */
  Duration storing() {
    return measures.stages().stream()
        .filter(span -> span.stage() == Stage.COMPARING || span.stage() == Stage.APPLYING)
        .map(Pace::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  static Duration sum(RunMeasures measures, Stage stage, RosterCollection collection) {
    return measures.stages().stream()
        .filter(span -> span.stage() == stage && collection == span.collection())
        .map(Pace::took)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration took(StageSpan span) {
    Instant ended = span.ended();
    return ended == null ? Duration.ZERO : Duration.between(span.started(), ended);
  }
}
