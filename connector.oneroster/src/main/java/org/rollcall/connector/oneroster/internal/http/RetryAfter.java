package org.rollcall.connector.oneroster.internal.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
    if (text.matches("\\d{1," + MAX_DIGITS + "}(\\.\\d{0,9})?")) {
      // Fractions are against the rules, and yet sent: rounded up, nobody is asked too early.
      var seconds = new BigDecimal(text).setScale(0, RoundingMode.CEILING);
      return Optional.of(Duration.ofSeconds(seconds.longValue()));
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
