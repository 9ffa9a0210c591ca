package org.rollcall.platform.core.schedule;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A schedule in words. */
public final class ScheduleWords {
  private final Timetable timetable;

  /** Words for schedules of which some leave the window to this installation. */
  public ScheduleWords(Timetable timetable) {
    this.timetable = timetable;
  }

  /** When runs begin, as the end of a sentence: {@code once every night between …}. */
  public String when(Schedule schedule) {
    var days = days(schedule.days());
    return switch (schedule.rhythm()) {
      case NIGHT ->
          within(
              days.replace("every day", "every night"), timetable.nightFrom(), timetable.nightTo());
      case WINDOW -> within(days, schedule.from(), schedule.to());
      case TIMES ->
          days + " at " + and(schedule.times().stream().map(LocalTime::toString).toList());
      case HOURS -> days + " every " + hours(schedule.everyHours()) + part(schedule);
      case OFF -> "never by itself, only when somebody asks";
    };
  }

  private static String within(String days, LocalTime from, LocalTime to) {
    return "once " + days + " between " + from + " and " + to;
  }

  private static String hours(int hours) {
    return hours == 1 ? "hour" : hours + " hours";
  }

  private static String part(Schedule schedule) {
    return schedule.from().equals(schedule.to())
        ? ""
        : " from " + schedule.from() + " to " + schedule.to();
  }

  /** {@code every day}, or {@code on Mondays and Fridays}. */
  public static String days(Set<DayOfWeek> days) {
    return days.size() == DayOfWeek.values().length
        ? "every day"
        : "on " + and(days.stream().sorted().map(day -> name(day) + "s").toList());
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String and(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : words.stream().limit(last).collect(joining(", ")) + " and " + words.get(last);
  }
}
