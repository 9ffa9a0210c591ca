package org.rollcall.platform.core.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a sentence names them. */
final class Days {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Days() {}

  static String of(LocalDate day) {
    return DAY.format(day);
  }
}
