package org.rollcall.connector.oneroster.internal.trial;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** How much may be asked of a SIS, and what was. Used by one thread. */
public final class Budget {
  private final Clock clock;
  private final int most;
  private final Instant until;
  private final List<Duration> times = new ArrayList<>();
  private int requests;

  public Budget(Clock clock, int most, Duration longest) {
    this.clock = clock;
    this.most = most;
    this.until = clock.instant().plus(longest);
  }

  public Instant until() {
    return until;
  }

  public int requests() {
    return requests;
  }

  /** Takes one request from it. */
  void spend() {
    if (requests >= most || !clock.instant().isBefore(until)) {
      throw new SisException(
          FailureKind.UNAVAILABLE,
          "This was not asked, because the time for asking was up: the SIS answers slowly. Try"
              + " again later.");
    }
    requests++;
  }

  void took(Duration time) {
    times.add(time);
  }

  /** The times that requests took, shortest first. */
  public List<Duration> times() {
    return times.stream().sorted().toList();
  }
}
