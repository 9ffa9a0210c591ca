package org.rollcall.platform.web.internal.page.schedule;

import static java.util.stream.Collectors.joining;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rollcall.platform.core.schedule.Rhythm;
import org.rollcall.platform.core.schedule.Schedule;
import org.rollcall.platform.core.schedule.Timetable;
import org.rollcall.platform.web.internal.page.schedule.Week.Day;
import org.rollcall.platform.web.internal.route.Asked;

/**
 * The form of a schedule.
 *
 * @param faults sentences about fields that were at fault
 */
record ScheduleForm(
    List<Choice> rhythms,
    String from,
    String to,
    String times,
    List<Choice> hours,
    List<Day> days,
    String spread,
    boolean changesOnly,
    List<Day> completeOn,
    List<String> faults) {

  /** One of several. */
  record Choice(String value, String label, boolean chosen) {}

  /** The form of what is kept. */
  static ScheduleForm of(Schedule schedule, Timetable timetable, List<String> faults) {
    return new ScheduleForm(
        Stream.of(Rhythm.values())
            .map(
                rhythm ->
                    new Choice(
                        rhythm.name(), label(rhythm, timetable), rhythm == schedule.rhythm()))
            .toList(),
        schedule.from().toString(),
        schedule.to().toString(),
        schedule.times().stream().map(LocalTime::toString).collect(joining(", ")),
        IntStream.of(1, 2, 3, 4, 6, 8, 12)
            .mapToObj(
                hours ->
                    new Choice(
                        Integer.toString(hours),
                        hours == 1 ? "every hour" : "every " + hours + " hours",
                        hours == schedule.everyHours()))
            .toList(),
        Week.of("days", schedule.days()),
        Integer.toString(schedule.spreadMinutes()),
        schedule.changesOnly(),
        Week.of("completeOn", schedule.completeOn()),
        faults);
  }

  /** What was filled in, as texts by name; a box that is not ticked says so. */
  static Map<String, String> typed(Asked asked) {
    var typed = new HashMap<String, String>();
    for (var name : List.of("rhythm", "from", "to", "times", "everyHours", "spreadMinutes")) {
      var text = asked.field(name);
      if (!text.isEmpty() || name.equals("times")) {
        typed.put(name, text);
      }
    }
    typed.put("days", String.join(",", asked.all("days")));
    typed.put("completeOn", String.join(",", asked.all("completeOn")));
    typed.put("changesOnly", asked.ticked("changesOnly") ? "yes" : "no");
    return typed;
  }

  private static String label(Rhythm rhythm, Timetable timetable) {
    return switch (rhythm) {
      case NIGHT ->
          "Once a night, between "
              + timetable.nightFrom()
              + " and "
              + timetable.nightTo()
              + ", as this Rollcall is set up";
      case WINDOW -> "Once a day, somewhere between the two times below";
      case TIMES -> "At times of the day";
      case HOURS -> "Every few hours, between the two times below; all day long if they are equal";
      case OFF -> "Never by itself, only when somebody presses “Sync now”";
    };
  }
}
