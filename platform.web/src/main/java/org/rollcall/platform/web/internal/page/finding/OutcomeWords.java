package org.rollcall.platform.web.internal.page.finding;

import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.web.internal.view.Chip;

/** How addresses and accounts go together, as the console shows it. */
final class OutcomeWords {

  private OutcomeWords() {}

  static Chip chip(MatchOutcome outcome) {
    return switch (outcome) {
      case MATCHED, CONFIRMED, ALIAS -> Chip.good(outcome.label());
      case AMBIGUOUS, SUSPENDED, WRONG_DOMAIN -> Chip.failed(outcome.label());
      case MISSING, NO_EMAIL -> Chip.waiting(outcome.label());
    };
  }
}
