package org.rollcall.connector.oneroster.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Dates and moments in the forms that providers write them. */
final class Moments {
  private static final int DATE_LENGTH = "2026-08-14".length();
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT);

  private Moments() {}

  /** The date; of a date-time its first part, because some systems send one for a school date. */
  static LocalDate date(String text) {
    return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
  }

  /** The moment; without an offset it is taken for UTC, as OneRoster demands. */
  static Instant instant(String text) {
    if (text.length() < DATE_LENGTH) {
      throw new DateTimeException("too short for a date");
    }
    if (text.length() == DATE_LENGTH) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    var isoText = text.charAt(DATE_LENGTH) == ' ' ? text.replaceFirst(" ", "T") : text;
    var parsed = WITH_OFFSET.parseBest(isoText, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime moment
        ? moment.toInstant()
        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
  }
}
