package org.rollcall.platform.core.match;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.platform.core.finding.Fixer;

/** How a person of the SIS and the accounts of the learning platform go together. */
public enum MatchOutcome {
  MATCHED("Matched", "The address leads to one account.", Fixer.PLATFORM_ADMIN),
  CONFIRMED("Matched by hand", "Somebody said which account it is.", Fixer.PLATFORM_ADMIN),
  ALIAS(
      "Matched under another domain",
      "The account has the same name under another domain of the district: it works where the"
          + " platform knows both domains as aliases.",
      Fixer.PLATFORM_ADMIN),
  AMBIGUOUS(
      "Ambiguous",
      "Several people have the address, or several accounts fit: nobody can say who is who, unless"
          + " an admin does.",
      Fixer.SIS_ADMIN),
  SUSPENDED(
      "Account suspended",
      "The account is suspended, so the person cannot sign in.",
      Fixer.PLATFORM_ADMIN),
  WRONG_DOMAIN(
      "Wrong domain",
      "The address is not in a domain of the district, and no account has it.",
      Fixer.SIS_ADMIN),
  MISSING(
      "Missing in the platform",
      "No account has the address: make one, or correct the address.",
      Fixer.PLATFORM_ADMIN),
  NO_EMAIL("No e-mail in the SIS", "The SIS has no address of the person.", Fixer.SIS_ADMIN);

  private final String label;
  private final String sentence;
  private final Fixer fixer;

  MatchOutcome(String label, String sentence, Fixer fixer) {
    this.label = label;
    this.sentence = sentence;
    this.fixer = fixer;
  }

  /** The words a person reads. */
  public String label() {
    return label;
  }

  /** What it means, a sentence. */
  public String sentence() {
    return sentence;
  }

  /** Who can fix it; where it is {@link #good} nobody needs to. */
  public Fixer fixer() {
    return fixer;
  }

  /** Whether the person can use the account. */
  public boolean good() {
    return this == MATCHED || this == CONFIRMED || this == ALIAS;
  }

  /** The word in addresses and in the API. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The outcome of a word. */
  public static Optional<MatchOutcome> ofToken(String token) {
    return Stream.of(values()).filter(outcome -> outcome.token().equals(token)).findFirst();
  }
}
