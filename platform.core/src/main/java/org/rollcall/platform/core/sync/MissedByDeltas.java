package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Counts, in the complete run after some that read only changes, what those have missed: what
 * differs though its date says that they had seen it, and what is gone without a word.
 */
public final class MissedByDeltas {
  /** Counts nothing: no such run came before. */
  static final MissedByDeltas NONE = new MissedByDeltas(Map.of());

  /** Where so much is new, nobody can tell what was missed. */
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<RosterCollection, Instant> known;

  /** What changed since, by collection; a collection that is not read here is absent. */
  private final Map<RosterCollection, Set<RecordKey>> fresh = new ConcurrentHashMap<>();

  private long differing;
  private long gone;

  /**
   * Begins where those runs ended.
   *
   * @param known up to when each collection is known by them
   */
  MissedByDeltas(Map<RosterCollection, Instant> known) {
    this.known = Map.copyOf(known);
  }

  /** Looks at what goes into a sink. */
  RecordSink over(RosterCollection collection, RecordSink sink) {
    if (known.isEmpty()) {
      return sink;
    }
    var seen = fresh.computeIfAbsent(collection, any -> ConcurrentHashMap.newKeySet());
    var since =
        Optional.ofNullable(known.get(collection))
            .map(at -> at.minus(RunWatermarks.OVERLAP))
            .orElse(Instant.MIN);
    return new RecordSink() {
      @Override
      public void accept(RosterRecord record) {
        if (seen.size() < MOST_REMEMBERED
            && record.header().dateLastModified().filter(since::isBefore).isPresent()) {
          seen.add(RecordKey.of(record.sourcedId()));
        }
        sink.accept(record);
      }

      @Override
      public void accept(Finding finding) {
        sink.accept(finding);
      }
    };
  }

  /** A record is new, or differs from what is stored. */
  public void differs(RosterCollection collection, RecordKey key) {
    var seen = fresh.get(collection);
    if (seen != null && seen.size() < MOST_REMEMBERED && !seen.contains(key)) {
      differing++;
    }
  }

  /** A record that is stored is absent. */
  public void absent(RosterCollection collection) {
    if (fresh.containsKey(collection)) {
      gone++;
    }
  }

  /** What was missed, a sentence; empty when nothing was. */
  Optional<String> sentence() {
    return differing + gone == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.US,
                "Runs that read only changes had missed %,d records that differ and %,d that are"
                    + " gone.",
                differing,
                gone));
  }
}
