package org.rollcall.platform.core.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.LiveSight;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;

/**
 * How long a run is likely to go on: what the SIS says it still has, at the speed of this run, and
 * of the last good one where this one has not come so far.
 */
final class RemainingTime {
  /** Before that a speed is an accident. */
  private static final Duration TOO_SHORT_TO_TELL = Duration.ofSeconds(2);

  private final LiveSight live;
  private final Pace last;
  private final Instant now;

  RemainingTime(LiveSight live, Pace last, Instant now) {
    this.live = live;
    this.last = last;
    this.now = now;
  }

  Progress progress() {
    var remaining = remaining();
    int percent =
        remaining
            .map(
                left -> {
                  long done = Duration.between(began(), now).toMillis();
                  return (int) Math.min(99, done * 100 / Math.max(1, done + left.toMillis()));
                })
            .orElse(-1);
    return new Progress(current(span -> true), remaining, percent);
  }

  private Instant began() {
    return live.measures().stages().stream()
        .filter(span -> span.stage() != Stage.WAITING)
        .map(StageSpan::started)
        .findFirst()
        .orElse(now);
  }

  private Optional<StageSpan> current(Predicate<StageSpan> which) {
    return live.measures().stages().stream()
        .filter(span -> span.ended() == null && which.test(span))
        .reduce((earlier, later) -> later);
  }

  private Optional<Duration> remaining() {
    var state = live.run().state();
    if (state == RunState.PULLING) {
      return reading().map(left -> left.plus(last.storing()));
    }
    return state == RunState.APPLYING && !last.storing().isZero()
        ? Optional.of(last.storing().minus(stored()))
            .map(left -> left.isNegative() ? Duration.ZERO : left)
        : Optional.empty();
  }

  private Duration stored() {
    return live.measures().stages().stream()
        .filter(span -> span.stage() == Stage.COMPARING || span.stage() == Stage.APPLYING)
        .findFirst()
        .map(span -> Duration.between(span.started(), now))
        .orElse(Duration.ZERO);
  }

  /** Empty when it cannot be told of one collection. */
  private Optional<Duration> reading() {
    var all = Duration.ZERO;
    for (var collection : Arrays.asList(RosterCollection.values())) {
      if (awaited(collection)) {
        var left = reading(collection);
        if (left.isEmpty()) {
          return Optional.empty();
        }
        all = all.plus(left.get());
      }
    }
    return Optional.of(all);
  }

  /** Not read whole yet, and to be read: demographics only where they were before. */
  private boolean awaited(RosterCollection collection) {
    boolean read =
        live.measures().stages().stream()
            .anyMatch(
                span ->
                    span.stage() == Stage.READING
                        && span.collection() == collection
                        && span.ended() != null);
    boolean again = current(span -> span.collection() == collection).isPresent();
    boolean wanted = collection != RosterCollection.DEMOGRAPHICS || last.received(collection) >= 0;
    return wanted && (again || !read);
  }

  private Optional<Duration> reading(RosterCollection collection) {
    var counts = live.run().counts().getOrDefault(collection, CollectionCounts.NONE);
    long expected = counts.total() >= 0 ? counts.total() : last.received(collection);
    if (expected < 0) {
      return Optional.empty();
    }
    long left = Math.max(0, expected - counts.received());
    return millisPerRecord(collection, counts.received())
        .map(each -> Duration.ofMillis((long) (each * left)));
  }

  private Optional<Double> millisPerRecord(RosterCollection collection, long received) {
    var span = current(it -> it.stage() == Stage.READING && it.collection() == collection);
    var elapsed = span.map(it -> it.took(now)).orElse(Duration.ZERO);
    if (received > 0 && elapsed.compareTo(TOO_SHORT_TO_TELL) > 0) {
      return Optional.of((double) elapsed.toMillis() / received);
    }
    long before = last.received(collection);
    if (before > 0) {
      return Optional.of((double) last.reading(collection).toMillis() / before);
    }
    return before == 0 ? Optional.of(0.0) : Optional.empty();
  }
}
