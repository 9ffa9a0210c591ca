package org.rollcall.connector.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
final class MovableClock extends Clock {

  private volatile Instant at = Instant.parse("2026-09-01T08:00:00Z");

  void advanceSeconds(long seconds) {
    at = at.plusSeconds(seconds);
  }

  @Override
  public Instant instant() {
    return at;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
