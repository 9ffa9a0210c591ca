package org.rollcall.platform.core.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;

/** When the runs of a connection begin by themselves: by its schedule, and outside blackouts. */
public final class RunMoments {
  private static final int MOST_BLACKOUTS = 200;

  private final Districts districts;
  private final Schedules schedules;
  private final Blackouts blackouts;
  private final Timetable timetable;

  /** Reads schedules and blackouts anew each time. */
  public RunMoments(
      Districts districts, Schedules schedules, Blackouts blackouts, Timetable timetable) {
    this.districts = districts;
    this.schedules = schedules;
    this.blackouts = blackouts;
    this.timetable = timetable;
  }

  /** The zone that schedule and blackouts of a connection are meant in. */
  public ZoneId zone(Connection connection) {
    return districts.find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
  }

  /** The window of this installation, and the moments of schedules. */
  public Timetable timetable() {
    return timetable;
  }

  /** What holds for a connection. */
  public Schedule schedule(Connection connection) {
    return schedules.of(connection.id());
  }

  /** The blackout that holds for a connection at a moment. */
  public Optional<Blackout> blackout(Connection connection, Instant moment) {
    return blackouts.at(connection, moment, zone(connection));
  }

  /**
   * The first moment after another one at which a run begins; empty when the schedule is off, a
   * blackout without an end is in the way, or there is no SIS to be asked because the roster comes
   * by files.
   */
  public Optional<Instant> after(Connection connection, Instant moment) {
    return after(connection, schedule(connection), blackouts.of(connection), moment);
  }

  /** The next few. */
  public List<Instant> next(Connection connection, Instant moment, int count) {
    return next(connection, schedule(connection), moment, count);
  }

  /** The next few as another schedule would have them. */
  public List<Instant> next(Connection connection, Schedule schedule, Instant moment, int count) {
    var known = blackouts.of(connection);
    var moments = new ArrayList<Instant>();
    var last = after(connection, schedule, known, moment);
    while (last.isPresent() && moments.size() < count) {
      moments.add(last.get());
      last = after(connection, schedule, known, last.get());
    }
    return moments;
  }

  private Optional<Instant> after(
      Connection connection, Schedule schedule, List<Blackout> known, Instant moment) {
    if (connection.filesOnly()) {
      return Optional.empty();
    }
    var zone = zone(connection);
    var from = moment;
    for (int leap = 0; leap < MOST_BLACKOUTS; leap++) {
      var due = timetable.after(schedule, from, zone, connection.id());
      var inTheWay =
          due.flatMap(
              at -> known.stream().filter(blackout -> blackout.covers(at, zone)).findFirst());
      if (inTheWay.isEmpty()) {
        return due;
      }
      var end = inTheWay.get().end(zone);
      if (end.isEmpty()) {
        return Optional.empty();
      }
      from = end.get().minusMillis(1);
    }
    return Optional.empty();
  }
}
