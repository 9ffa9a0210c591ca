package org.rollcall.connector.oneroster.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Dates and moments in the forms that providers write them. */
final class Moments {
  private static final int DATE_LENGTH = "2026-08-14".length();
  private static final int UTC_LENGTH = "2026-08-14T04:30:00.000Z".length();
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(java.util.Locale.ROOT);

  private Moments() {}

  /** The date; of a date-time its first part, because some systems send one for a school date. */
  static LocalDate date(String text) {
    var date = text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text;
    return isDate(date) ? dateAt(date) : LocalDate.parse(date);
  }

  /** The moment; without an offset it is taken for UTC, as OneRoster demands. */
  static Instant instant(String text) {
    if (text.length() < DATE_LENGTH) {
      throw new DateTimeException("too short for a date");
    }
    if (text.length() == DATE_LENGTH) {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (isUtc(text)) {
      return utc(text);
    }
    var isoText = text.charAt(DATE_LENGTH) == ' ' ? text.replaceFirst(" ", "T") : text;
    var parsed = WITH_OFFSET.parseBest(isoText, OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime moment
        ? moment.toInstant()
        : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
  }

  // Almost every moment comes as 2026-08-14T04:30:00.000Z, and a roster has millions of them: the
  // formatter, which reads all other forms, takes longer than all else that is done to a record.
  private static boolean isUtc(String text) {
    return text.length() == UTC_LENGTH
        && isDate(text)
        && text.charAt(10) == 'T'
        && digits(text, 11, 13)
        && text.charAt(13) == ':'
        && digits(text, 14, 16)
        && text.charAt(16) == ':'
        && digits(text, 17, 19)
        && text.charAt(19) == '.'
        && digits(text, 20, 23)
        && text.charAt(23) == 'Z';
  }

  private static Instant utc(String text) {
    var time =
        LocalTime.of(
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            number(text, 20, 23) * NANOS_PER_MILLI);
    return dateAt(text).atTime(time).toInstant(ZoneOffset.UTC);
  }

  private static boolean isDate(String text) {
    return text.length() >= DATE_LENGTH
        && digits(text, 0, 4)
        && text.charAt(4) == '-'
        && digits(text, 5, 7)
        && text.charAt(7) == '-'
        && digits(text, 8, 10);
  }

  private static LocalDate dateAt(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
