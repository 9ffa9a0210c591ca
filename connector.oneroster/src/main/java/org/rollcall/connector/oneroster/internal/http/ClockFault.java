package org.rollcall.connector.oneroster.internal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * Tells a signed request that was refused because of its time from one with a wrong secret.
 *
 * @see RFC 5849 3.3
 */
public final class ClockFault {
  private static final int UNAUTHORIZED = 401;
  private static final Duration TOLERATED = Duration.ofMinutes(5);
  // Said in the challenge or in the body, by servers that follow the OAuth problem reporting draft.
  private static final String SAID = "timestamp_refused";

  private ClockFault() {}

  /** The failure, where the clock is why the SIS refused; empty otherwise. */
  public static Optional<SisException> of(Answer answer, Clock clock) {
    if (answer.status() != UNAUTHORIZED || !answer.askedWithSignature()) {
      return Optional.empty();
    }
    var apart = apart(answer, clock);
    boolean isOff = apart.compareTo(TOLERATED) > 0;
    return isOff || says(answer) ? Optional.of(failure(isOff ? apart : null)) : Optional.empty();
  }

  private static boolean says(Answer answer) {
    return answer.headers("WWW-Authenticate").stream().anyMatch(ClockFault::says)
        || says(answer.beginning());
  }

  private static boolean says(String text) {
    return text.toLowerCase(Locale.ROOT).contains(SAID);
  }

  private static Duration apart(Answer answer, Clock clock) {
    try {
      return answer
          .header("Date")
          .map(date -> ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(there -> Duration.between(there.toInstant(), clock.instant()).abs())
          .orElse(Duration.ZERO);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  private static SisException failure(@Nullable Duration apart) {
    return new SisException(
        FailureKind.CLOCK_WRONG,
        "The SIS refuses a signed request because of its time: the clock of this machine and that"
            + " of the SIS are "
            + (apart == null ? "" : apart.toMinutes() + " minutes ")
            + "apart. The operator of this machine sets its clock.");
  }
}
