package org.rollcall.platform.web.internal.page.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.plan.AdoptDryRuns.Standing;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.RemovalReason;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.web.internal.view.Chip;

/** What the console says of plans. */
final class PlanWords {
  private PlanWords() {}

  static String title(Plan plan) {
    return switch (plan.kind()) {
      case HELD -> "Held changes";
      case DRY_RUN -> "Dry run";
      case UNDO -> "Undoing run " + plan.run();
    };
  }

  static Chip chip(Plan plan) {
    return switch (plan.state()) {
      case OPEN ->
          plan.kind() == PlanKind.HELD
              ? Chip.waiting("Waits for a decision")
              : plan.kind() == PlanKind.UNDO
                  ? Chip.waiting("Not applied yet")
                  : Chip.quiet("Nothing was applied");
      case APPLIED -> Chip.good("Applied");
      case HEALED -> Chip.good("Back to normal");
      case REJECTED -> Chip.quiet("Rejected");
      case REPLACED -> Chip.quiet("Replaced by a newer one");
    };
  }

  private static Chip chip(ChangeKind kind) {
    return switch (kind) {
      case ADDITION -> Chip.good("Comes in");
      case CHANGE -> Chip.busy("Changes");
      case REMOVAL -> Chip.failed("Goes");
    };
  }

  /** What happens to one: a removal may be a suspension. */
  static Chip chip(ChangeKind kind, @Nullable RemovalReason reason) {
    return reason != null && reason.suspends() ? Chip.waiting("Is suspended") : chip(kind);
  }

  static String many(ChangeKind kind) {
    return switch (kind) {
      case ADDITION -> "Additions";
      case CHANGE -> "Changes";
      case REMOVAL -> "Removals";
    };
  }

  static String type(RosterType type) {
    var words = type.words();
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  static String reason(@Nullable RemovalReason reason, RosterType type) {
    return reason == null
        ? ""
        : switch (reason) {
          case MARKED -> "the SIS marked it as to be deleted, so it goes at once";
          case MISSING ->
              type == RosterType.ENROLLMENTS
                  ? "missing in the SIS; it goes when the next complete run misses it too"
                  : "missing in the SIS; it goes when its grace is over, unless it is suspended or kept then, or"
                      + " comes back";
          case GRACE_OVER -> "missing for longer than its grace, so it goes at once";
          case SUSPENDED -> "missing for longer than its grace, so it is suspended, and stays";
          case MARKED_SUSPENDED ->
              "the SIS marked it as to be deleted, so it is suspended at once, and stays";
          case UNDONE -> "it came with the run that is undone";
        };
  }

  static String rule(GuardRule rule) {
    return switch (rule) {
      case REMOVED -> "Removals of one kind, at a school or in all";
      case CHANGED -> "Changes of one kind, at a school or in all";
      case CLASS -> "Members that a class may lose";
      case SHRUNK -> "How much a collection may shrink";
      case EMPTY -> "A collection that comes back empty";
    };
  }

  /** Why what a dry run found cannot be applied, and what to do; empty when there is no need. */
  static String notApplicable(Standing standing) {
    return switch (standing) {
      case OPEN, EMPTY, CLOSED -> "";
      case OUTDATED ->
          "This dry run is older than three days, so it cannot be applied any more: try again, and"
              + " look at what would change now.";
      case FILE_GONE ->
          "The file of this dry run is not kept any more, so it cannot be applied from here: hand"
              + " the file over once more, and what is suspicious is held for you.";
    };
  }
}
