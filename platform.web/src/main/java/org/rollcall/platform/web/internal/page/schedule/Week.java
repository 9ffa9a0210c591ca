package org.rollcall.platform.web.internal.page.schedule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The days of a week as boxes. */
final class Week {
  private Week() {}

  /** One box. */
  record Day(String name, String value, String label, boolean ticked) {}

  /** A box for each day; the value is what a typed schedule reads. */
  static List<Day> of(String name, Collection<DayOfWeek> ticked) {
    return Stream.of(DayOfWeek.values())
        .map(
            day ->
                new Day(
                    name,
                    day.name().toLowerCase(Locale.ROOT),
                    day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                    ticked.contains(day)))
        .toList();
  }
}
