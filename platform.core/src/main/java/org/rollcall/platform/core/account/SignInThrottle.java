package org.rollcall.platform.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whoever fails to sign in wait, longer each time. An attempt counts as failed from its
 * beginning, so that many at once gain nothing; success takes the count away.
 */
final class SignInThrottle {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 10_000;
  private static final int MOST_DOUBLINGS = 20;

  private final int freeAttempts;
  private final Clock clock;

  /** The one that failed longest ago comes first, and is forgotten first. */
  private final Map<String, Failures> failures = new LinkedHashMap<>();

  SignInThrottle(int freeAttempts, Clock clock) {
    this.freeAttempts = freeAttempts;
    this.clock = clock;
  }

  private record Failures(int count, Instant last, Instant blockedUntil) {}

  /** How long this one still has to wait; empty when it may try. */
  synchronized Optional<Duration> waiting(String who) {
    var known = failures.get(who);
    var now = clock.instant();
    if (known == null || !now.isBefore(known.blockedUntil())) {
      return Optional.empty();
    }
    var wait = Duration.between(now, known.blockedUntil());
    // Where the clock was set back nobody waits for it to come round again.
    return Optional.of(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  /** Counts an attempt. */
  synchronized void attempt(String who) {
    var now = clock.instant();
    var known = failures.remove(who);
    boolean stale =
        known == null
            || known.last().plus(FORGOTTEN_AFTER).isBefore(now)
            || known.last().isAfter(now.plus(LONGEST_WAIT));
    int count = stale || known == null ? 1 : known.count() + 1;
    failures.put(who, new Failures(count, now, now.plus(waitAfter(count))));
    if (failures.size() > MOST_REMEMBERED) {
      var oldest = failures.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Forgets the failures of one that succeeded. */
  synchronized void succeeded(String who) {
    failures.remove(who);
  }

  private Duration waitAfter(int count) {
    int beyond = count - freeAttempts;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    var wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }
}
