package org.rollcall.connector.oneroster.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long the SIS asks to wait: seconds or a date.
 *
 * @see RFC 9110 10.2.3
 */
final class RetryAfter {
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  static Optional<Duration> of(Answer answer, Clock clock) {
    return answer.header("Retry-After").map(String::strip).flatMap(text -> read(text, clock));
  }

  private static Optional<Duration> read(String text, Clock clock) {
    if (text.matches("\\d{1," + MAX_DIGITS + "}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      var wait = Duration.between(clock.instant(), until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
