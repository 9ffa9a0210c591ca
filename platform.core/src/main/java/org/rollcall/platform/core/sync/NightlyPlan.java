package org.rollcall.platform.core.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * When a connection is synced by night: at another moment of the window each night, the same one
 * however often it is asked, so that districts do not all come at once.
 */
final class NightlyPlan {
  private static final long SPREAD = 1_000_003L;

  private final LocalTime from;
  private final LocalTime to;

  NightlyPlan(LocalTime from, LocalTime to) {
    this.from = from;
    this.to = to;
  }

  /** The first moment of a night that is after another moment. */
  Instant after(Instant moment, ZoneId zone, ConnectionId connection) {
    var night = moment.atZone(zone).toLocalDate().minusDays(1);
    var due = within(night, zone, connection);
    while (!due.isAfter(moment)) {
      night = night.plusDays(1);
      due = within(night, zone, connection);
    }
    return due;
  }

  private Instant within(LocalDate night, ZoneId zone, ConnectionId connection) {
    // Where the clock springs forward over a bound, java.time moves the bound on: the window
    // becomes shorter, never empty by more than itself.
    var begin = night.atTime(from).atZone(zone).toInstant();
    var lastDay = to.isAfter(from) ? night : night.plusDays(1);
    var end = lastDay.atTime(to).atZone(zone).toInstant();
    var length = Duration.between(begin, end).toSeconds();
    var dice = new SplittableRandom(night.toEpochDay() * SPREAD + connection.value());
    return length <= 0 ? begin : begin.plusSeconds(dice.nextLong(length));
  }
}
