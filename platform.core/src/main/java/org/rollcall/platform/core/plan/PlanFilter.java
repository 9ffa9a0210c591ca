package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Which entries of a plan are asked for; null stands for all.
 *
 * @param text words that the title, the identifier or the e-mail address holds; empty for all
 * @param suspicious only those that an alarm is about
 * @param conflicts only those in conflict
 */
public record PlanFilter(
    @Nullable ChangeKind kind,
    @Nullable RosterType type,
    @Nullable SourcedId school,
    @Nullable SourcedId schoolClass,
    String text,
    boolean suspicious,
    boolean conflicts) {
  /** Everything. */
  public static final PlanFilter ALL = new PlanFilter(null, null, null, null, "", false, false);
}
