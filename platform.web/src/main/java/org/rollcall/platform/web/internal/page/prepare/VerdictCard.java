package org.rollcall.platform.web.internal.page.prepare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.Reason;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * The verdict with all its reasons.
 *
 * @param ends the day on which one of the answers runs out; empty when none does
 * @param mustConfirm whether somebody must confirm before anything flows
 * @param confirmedAt when somebody did; null while nobody has
 */
record VerdictCard(
    Chip chip,
    String sentence,
    List<Line> reasons,
    List<String> withheld,
    String ends,
    boolean mustConfirm,
    @Nullable Moment confirmedAt,
    String confirmedBy) {

  /** What follows from one answer. */
  record Line(String text, String answer, Chip chip, String sentence, String nextStep) {}

  static VerdictCard of(EligibilityStanding standing, Moments moments) {
    var eligibility = standing.eligibility();
    var confirmation = eligibility.notYet() ? standing.confirmation().orElse(null) : null;
    return new VerdictCard(
        EligibilityWords.chip(eligibility),
        EligibilityWords.sentence(eligibility, standing.connector().product()),
        eligibility.reasons().stream().map(VerdictCard::line).toList(),
        eligibility.withheld().stream().map(EligibilityWords::withheld).toList(),
        eligibility.ends().map(Moments::date).orElse(""),
        standing.needsConfirmation(),
        moments.of(confirmation == null ? null : confirmation.at()),
        confirmation == null ? "" : confirmation.by());
  }

  private static Line line(Reason reason) {
    return new Line(
        reason.text(),
        reason.answer(),
        EligibilityWords.chip(reason),
        reason.sentence(),
        reason.nextStep());
  }
}
