package org.rollcall.platform.web.internal.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.refusal.Refusal;

/** The two days of a secret in a body. */
final class SecretDates {
  static final String EFFECTIVE = "effectiveOn";
  static final String EXPIRES = "expiresOn";

  private SecretDates() {}

  /** Null when neither is said; one that is said to be empty is open. */
  static @Nullable Validity of(BodyFields body) {
    return body.optionalText(EFFECTIVE).isEmpty() && body.optionalText(EXPIRES).isEmpty()
        ? null
        : new Validity(day(body, EFFECTIVE), day(body, EXPIRES));
  }

  private static @Nullable LocalDate day(BodyFields body, String name) {
    try {
      return body.optionalText(name)
          .filter(text -> !text.isBlank())
          .map(LocalDate::parse)
          .orElse(null);
    } catch (DateTimeException e) {
      throw Refusal.invalid(name, "Give a day such as 2027-11-26.");
    }
  }
}
