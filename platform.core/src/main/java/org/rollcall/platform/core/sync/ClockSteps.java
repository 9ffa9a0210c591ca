package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notices between two looks that the clock was set back. Used by one thread. */
final class ClockSteps {
  /** Clocks are put right by seconds all the time. */
  private static final Duration SLIGHT = Duration.ofMinutes(2);

  private final Clock clock;
  private Instant last;

  ClockSteps(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  /** Whether it was, since the last look. */
  boolean setBack() {
    var before = last;
    last = clock.instant();
    return last.isBefore(before.minus(SLIGHT));
  }
}
