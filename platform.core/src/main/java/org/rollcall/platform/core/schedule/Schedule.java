package org.rollcall.platform.core.schedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a connection is synced by itself, by the clocks of its district.
 *
 * @param from beginning of the window, or of the part of the day; of no meaning elsewhere
 * @param to its end; the next day's when it is not later than from
 * @param times times of the day, ascending; empty unless the rhythm is TIMES
 * @param everyHours hours between two runs, 1 to 12; of no meaning unless the rhythm is HOURS
 * @param days on which runs begin; a window that spans midnight belongs to the day it begins on
 * @param spreadMinutes minutes by which a run may begin later than a time says, 0 to 30, another
 *     number each time, so that not all connections come at once; windows spread by themselves
 * @param changesOnly whether runs read only what changed, where the SIS can tell
 * @param completeOn days on which everything is read nevertheless, by the first run of the day
 */
public record Schedule(
    Rhythm rhythm,
    LocalTime from,
    LocalTime to,
    List<LocalTime> times,
    int everyHours,
    Set<DayOfWeek> days,
    int spreadMinutes,
    boolean changesOnly,
    Set<DayOfWeek> completeOn) {
  /** All days of the week. */
  public static final Set<DayOfWeek> DAILY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));

  /** What holds where nobody chose anything: every night, everything. */
  public static final Schedule NIGHTLY =
      new Schedule(
          Rhythm.NIGHT,
          LocalTime.of(2, 0),
          LocalTime.of(4, 0),
          List.of(),
          4,
          DAILY,
          10,
          false,
          Set.of(DayOfWeek.SUNDAY));

  public Schedule {
    times = times.stream().distinct().sorted().toList();
    days = Set.copyOf(days);
    completeOn = Set.copyOf(completeOn);
  }
}
