package org.rollcall.platform.core.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Days in which no run begins by itself, by the clocks of the district.
 *
 * @param connection the only connection it holds for; null when it holds for all of the district
 * @param from the first day
 * @param until the last day; null when it has no end
 * @param reason what a person wrote, or the platform for them
 * @param kind what it is for
 */
public record Blackout(
    BlackoutId id,
    DistrictId district,
    @Nullable ConnectionId connection,
    LocalDate from,
    @Nullable LocalDate until,
    String reason,
    Kind kind,
    Instant at,
    String by) {
  /** What a blackout is for. */
  public enum Kind {
    /** Days that somebody chose. */
    DAYS,
    /** The freeze of a rollover: without an end, until the rollover is released. */
    ROLLOVER
  }

  /** Whether it holds at a moment. */
  public boolean covers(Instant moment, ZoneId zone) {
    return !moment.isBefore(begin(zone)) && end(zone).map(moment::isBefore).orElse(true);
  }

  /** When it begins. */
  public Instant begin(ZoneId zone) {
    return from.atStartOfDay(zone).toInstant();
  }

  /** The moment after its last; empty when it has no end. */
  public Optional<Instant> end(ZoneId zone) {
    return Optional.ofNullable(until).map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether it is over at a moment. */
  public boolean over(Instant moment, ZoneId zone) {
    return end(zone).map(end -> !moment.isBefore(end)).orElse(false);
  }
}
