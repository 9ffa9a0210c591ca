package org.rollcall.platform.web.internal.page.prepare;

import java.util.Locale;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.Verdict;
import org.rollcall.platform.core.eligibility.Eligibility;
import org.rollcall.platform.core.eligibility.Reason;
import org.rollcall.platform.web.internal.view.Chip;

/** What the console calls verdicts, reasons and abilities. */
final class EligibilityWords {

  private EligibilityWords() {}

  static Chip chip(Eligibility eligibility) {
    return eligibility
        .verdict()
        .map(EligibilityWords::chip)
        .orElseGet(
            () ->
                eligibility.reasons().isEmpty()
                    ? Chip.quiet("Not checked yet")
                    : Chip.quiet("No verdict yet"));
  }

  static Chip chip(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> Chip.good("Eligible and supported");
      case BEST_EFFORT -> Chip.good("Eligible, best effort");
      case NOT_YET -> Chip.waiting("Not yet eligible");
      default -> Chip.quiet(verdict.name().toLowerCase(Locale.ROOT));
    };
  }

  static Chip chip(Reason reason) {
    return switch (reason.kind()) {
      case HOLDS -> chip(reason.verdict());
      case ENDS_SOON -> Chip.waiting("Runs out soon");
      case RAN_OUT -> Chip.failed("Ran out");
      case UNKNOWN -> Chip.waiting("To be found out");
    };
  }

  /** What a verdict means, in one sentence. */
  static String sentence(Eligibility eligibility, String product) {
    var open = eligibility.open().size();
    return eligibility
        .verdict()
        .map(verdict -> sentence(verdict, product))
        .orElse(
            open == 1
                ? "One question is open; the verdict comes with its answer."
                : open + " questions are open; the verdict comes with their answers.");
  }

  private static String sentence(Verdict verdict, String product) {
    return switch (verdict) {
      case SUPPORTED -> "The district can use " + product + " here, and the vendors support it.";
      case BEST_EFFORT ->
          "The district can use "
              + product
              + " here. It works; where the vendors' support ends, the operator of this Rollcall"
              + " helps as well as possible.";
      case NOT_YET ->
          "Something is missing. You can connect all the same: import and export then stay off"
              + " until somebody confirms.";
      default -> "";
    };
  }

  static String of(Capability capability) {
    return switch (capability) {
      case ROSTER -> "Reads rosters";
      case DEMOGRAPHICS -> "Reads demographics";
      case DELTA -> "Reads only what changed";
      case GRADEBOOK_READ -> "Reads gradebooks";
      case GRADEBOOK_WRITE -> "Writes grades";
      default -> capability.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  static String withheld(Capability capability) {
    return switch (capability) {
      case ROSTER -> "Import of rosters stays off.";
      case GRADEBOOK_WRITE -> "Export of grades stays off.";
      default -> of(capability) + ": not with these answers.";
    };
  }
}
