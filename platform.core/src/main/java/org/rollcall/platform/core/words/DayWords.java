package org.rollcall.platform.core.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people say them. */
public final class DayWords {
  private static final DateTimeFormatter FULL = format("d MMMM yyyy");
  private static final DateTimeFormatter BRIEF = format("d MMM yyyy");

  private DayWords() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Such as {@code 4 June 2027}. */
  public static String full(LocalDate day) {
    return FULL.format(day);
  }

  /** Such as {@code 4 Jun 2027}. */
  public static String brief(LocalDate day) {
    return BRIEF.format(day);
  }
}
