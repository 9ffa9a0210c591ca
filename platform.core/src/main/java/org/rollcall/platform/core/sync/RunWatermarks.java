package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * From when on a run reads what changed, and up to when it knows each collection. The moment is
 * taken before the first page is asked for, so that what changes meanwhile is read again next time.
 */
final class RunWatermarks {
  /** What a SIS wrote down late, or by another of its clocks, is read though. */
  static final Duration OVERLAP = Duration.ofMinutes(15);

  private final Map<RosterCollection, Instant> before;
  private final Map<RosterCollection, Instant> begun = new EnumMap<>(RosterCollection.class);
  private final Clock clock;
  private Optional<Duration> skew = Optional.empty();

  /**
   * Begins where earlier runs ended.
   *
   * @param before up to when each collection is known
   */
  RunWatermarks(Map<RosterCollection, Instant> before, Clock clock) {
    this.before = Map.copyOf(before);
    this.clock = clock;
  }

  /** Since when changes of a collection are wanted; empty when nothing is known of it. */
  Optional<Instant> since(RosterCollection collection) {
    return Optional.ofNullable(before.get(collection)).map(moment -> moment.minus(OVERLAP));
  }

  /** The collection is about to be read, from its first page on. */
  synchronized void begin(RosterCollection collection) {
    begun.put(collection, clock.instant());
  }

  /** An earlier run began to read the collection then, and what it read counts. */
  synchronized void begun(RosterCollection collection, Instant then) {
    begun.put(collection, then);
  }

  /** When the collection began to be read. */
  synchronized Instant begun(RosterCollection collection) {
    return begun.getOrDefault(collection, clock.instant());
  }

  /**
   * The SIS said what time it is. Answers are kept by machines in between at times, and then say an
   * earlier one: of all differences the one counts that leads to the earliest moment.
   */
  synchronized void sisSays(Instant time) {
    var difference = Duration.between(clock.instant(), time);
    skew = Optional.of(skew.filter(known -> known.compareTo(difference) <= 0).orElse(difference));
  }

  /** Up to when each collection that was read is known, by the clock of the SIS. */
  synchronized Map<RosterCollection, Instant> reached() {
    var reached = new EnumMap<RosterCollection, Instant>(RosterCollection.class);
    begun.forEach(
        (collection, moment) -> reached.put(collection, moment.plus(skew.orElse(Duration.ZERO))));
    return reached;
  }
}
