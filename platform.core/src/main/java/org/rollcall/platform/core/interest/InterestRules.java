package org.rollcall.platform.core.interest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.platform.core.account.AccountRules;

/** What must hold of an interest. */
final class InterestRules {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 2_000;

  private InterestRules() {}

  static NewInterest normal(NewInterest said) {
    var version = said.version().strip();
    return new NewInterest(
        said.product().strip(),
        said.vendor().strip(),
        version.isEmpty() ? SpokenVersion.UNKNOWN.word() : version,
        AccountRules.normalEmail(said.email()),
        said.note().strip().replace("\r\n", "\n"));
  }

  /** What is wrong with one in its normal form, by field name. */
  static Map<String, String> complaints(NewInterest said) {
    var complaints = new LinkedHashMap<String, String>();
    if (said.product().isEmpty() || unfit(said.product())) {
      complaints.put(
          "product", "Enter the product's name, at most " + LONGEST_NAME + " characters.");
    }
    if (unfit(said.vendor())) {
      complaints.put("vendor", "Enter the maker's name, at most " + LONGEST_NAME + " characters.");
    }
    if (SpokenVersion.of(said.version()).isEmpty()) {
      complaints.put("version", "Choose 1.2, 1.1, 1.0, csv, none or unknown.");
    }
    AccountRules.emailComplaint(said.email())
        .ifPresent(sentence -> complaints.put("email", sentence));
    if (said.note().length() > LONGEST_NOTE) {
      complaints.put("note", "Shorten the note to " + LONGEST_NOTE + " characters.");
    }
    return complaints;
  }

  private static boolean unfit(String name) {
    return name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl);
  }
}
