package org.rollcall.platform.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * The moments that follow from a schedule: always the same ones however often it is asked, and
 * others for each connection, so that districts do not all come at once.
 */
public final class Timetable {
  private static final long SPREAD = 1_000_003L;
  private static final int DAYS_AHEAD = 9;

  private final LocalTime nightFrom;
  private final LocalTime nightTo;

  /** Schedules without a window of their own have this one. */
  public Timetable(LocalTime nightFrom, LocalTime nightTo) {
    this.nightFrom = nightFrom;
    this.nightTo = nightTo;
  }

  /** Where the nightly window of this installation begins. */
  public LocalTime nightFrom() {
    return nightFrom;
  }

  /** Where it ends. */
  public LocalTime nightTo() {
    return nightTo;
  }

  /** The first moment of a schedule that is after another moment; empty when there is none. */
  public Optional<Instant> after(
      Schedule schedule, Instant moment, ZoneId zone, ConnectionId connection) {
    var yesterday = moment.atZone(zone).toLocalDate().minusDays(1);
    return Stream.iterate(yesterday, day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(day -> schedule.days().contains(day.getDayOfWeek()))
        .flatMap(day -> of(schedule, day, zone, connection).stream())
        .filter(due -> due.isAfter(moment))
        .findFirst();
  }

  private List<Instant> of(Schedule schedule, LocalDate day, ZoneId zone, ConnectionId connection) {
    return switch (schedule.rhythm()) {
      case NIGHT -> List.of(within(day, nightFrom, nightTo, zone, connection));
      case WINDOW -> List.of(within(day, schedule.from(), schedule.to(), zone, connection));
      case TIMES -> spread(times(schedule, day, zone), schedule, connection);
      case HOURS -> spread(hours(schedule, day, zone), schedule, connection);
      case OFF -> List.of();
    };
  }

  private static Instant within(
      LocalDate day, LocalTime from, LocalTime to, ZoneId zone, ConnectionId connection) {
    // Where the clock springs forward over a bound, java.time moves the bound on: the window
    // becomes shorter, never empty by more than itself.
    var begin = day.atTime(from).atZone(zone).toInstant();
    var length = Duration.between(begin, end(day, from, to, zone)).toSeconds();
    var dice = new SplittableRandom(day.toEpochDay() * SPREAD + connection.value());
    return length <= 0 ? begin : begin.plusSeconds(dice.nextLong(length));
  }

  private static Instant end(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
    var lastDay = to.isAfter(from) ? day : day.plusDays(1);
    return lastDay.atTime(to).atZone(zone).toInstant();
  }

  /** A time that the clock leaps over comes as much later, one that it shows twice comes once. */
  private static List<Instant> times(Schedule schedule, LocalDate day, ZoneId zone) {
    return schedule.times().stream()
        .map(time -> day.atTime(time).atZone(zone).toInstant())
        .distinct()
        .sorted()
        .toList();
  }

  /** By hours that pass, not by hours that the clock shows. */
  private static List<Instant> hours(Schedule schedule, LocalDate day, ZoneId zone) {
    var moments = new ArrayList<Instant>();
    var end = end(day, schedule.from(), schedule.to(), zone);
    var step = Duration.ofHours(Math.max(1, schedule.everyHours()));
    for (var at = day.atTime(schedule.from()).atZone(zone).toInstant();
        at.isBefore(end);
        at = at.plus(step)) {
      moments.add(at);
    }
    return moments;
  }

  private static List<Instant> spread(
      List<Instant> moments, Schedule schedule, ConnectionId connection) {
    long most = Duration.ofMinutes(schedule.spreadMinutes()).toSeconds();
    return moments.stream()
        .map(
            moment -> {
              var dice =
                  new SplittableRandom(moment.getEpochSecond() * SPREAD + connection.value());
              return most <= 0 ? moment : moment.plusSeconds(dice.nextLong(most));
            })
        .toList();
  }
}
