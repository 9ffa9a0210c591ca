package org.rollcall.platform.core.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * A schedule as somebody typed it: texts by the name of the component, lists separated by commas or
 * blanks. What is absent stays as it was.
 */
public final class TypedSchedule {
  private final Map<String, String> typed;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  /** Takes what was typed. */
  public TypedSchedule(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  /**
   * The schedule that it makes of another.
   *
   * @throws Refusal naming the fields that cannot be read
   */
  public Schedule over(Schedule before) {
    var schedule =
        new Schedule(
            read("rhythm", TypedSchedule::rhythm, "night, window, times, hours or off")
                .orElse(before.rhythm()),
            read("from", TypedSchedule::time, "a time such as 02:00").orElse(before.from()),
            read("to", TypedSchedule::time, "a time such as 04:00").orElse(before.to()),
            read("times", TypedSchedule::times, "times such as 05:30, 12:00")
                .orElse(before.times()),
            read("everyHours", Integer::valueOf, "a whole number").orElse(before.everyHours()),
            read("days", TypedSchedule::days, "days such as mon, tue").orElse(before.days()),
            read("spreadMinutes", Integer::valueOf, "a whole number")
                .orElse(before.spreadMinutes()),
            read("changesOnly", TypedSchedule::flag, "yes or no").orElse(before.changesOnly()),
            read("completeOn", TypedSchedule::days, "days such as sun")
                .orElse(before.completeOn()));
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return schedule;
  }

  private <T> Optional<T> read(String name, Function<String, T> reading, String expected) {
    var text = typed.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text.strip()));
    } catch (IllegalArgumentException | DateTimeException e) {
      wrong.put(name, "“" + text.strip() + "” cannot be read here: give " + expected + ".");
      return Optional.empty();
    }
  }

  private static Rhythm rhythm(String text) {
    return Rhythm.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static LocalTime time(String text) {
    return LocalTime.parse(text.matches("\\d:\\d\\d") ? "0" + text : text);
  }

  private static List<LocalTime> times(String text) {
    return words(text).map(TypedSchedule::time).toList();
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true", "on" -> true;
      case "no", "false", "off" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** Days by their first three letters or whole. */
  private static Set<DayOfWeek> days(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : words(text).toList()) {
      var upper = word.toUpperCase(Locale.ROOT);
      days.add(
          Stream.of(DayOfWeek.values())
              .filter(day -> upper.length() >= 3 && day.name().startsWith(upper))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(word)));
    }
    return days;
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("[,\\s]+")).filter(word -> !word.isEmpty());
  }
}
