package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.platform.core.refusal.Refusal;

/** Which dates a secret can have. */
final class DateRules {
  static final String EFFECTIVE = "effectiveOn";
  static final String EXPIRES = "expiresOn";
  private static final int MOST_YEARS = 20;

  private DateRules() {}

  /** The same; refused by field when it cannot be right. */
  static Validity acceptable(CredentialSlot slot, Validity validity, LocalDate today) {
    var complaints = new LinkedHashMap<String, String>();
    if (slot == CredentialSlot.CURRENT && validity.aheadOn(today)) {
      complaints.put(
          EFFECTIVE,
          "This secret counts only from a later day: enter it as the next one, and it takes over by"
              + " itself.");
    }
    return acceptable(validity, today, complaints);
  }

  /** The same for the first secret of a connection, which must be tried now. */
  static Validity acceptableAsFirst(Validity validity, LocalDate today) {
    var complaints = new LinkedHashMap<String, String>();
    if (validity.aheadOn(today)) {
      complaints.put(
          EFFECTIVE,
          "This secret counts only from a later day, so it cannot be tried yet: connect from that"
              + " day on, or with one that counts today.");
    }
    return acceptable(validity, today, complaints);
  }

  private static Validity acceptable(
      Validity validity, LocalDate today, Map<String, String> complaints) {
    var effective = validity.effective();
    var expires = validity.expires();
    if (validity.endedBefore(today)) {
      complaints.put(
          EXPIRES, "This day has passed already: look at the date again, or make a new secret.");
    } else if (effective != null && expires != null && expires.isBefore(effective)) {
      complaints.put(
          EXPIRES, "The secret would expire before it counts: one of the days is wrong.");
    } else if (expires != null && expires.isAfter(today.plusYears(MOST_YEARS))) {
      complaints.put(
          EXPIRES, "This is more than " + MOST_YEARS + " years away: look at the year again.");
    }
    if (effective != null && effective.isAfter(today.plusYears(MOST_YEARS))) {
      complaints.put(
          EFFECTIVE, "This is more than " + MOST_YEARS + " years away: look at the year again.");
    }
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    return validity;
  }
}
