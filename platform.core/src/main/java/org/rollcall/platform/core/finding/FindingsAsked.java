package org.rollcall.platform.core.finding;

import org.jspecify.annotations.Nullable;

/**
 * Which findings somebody wants to see.
 *
 * @param rule only of this rule; null for all
 * @param state only so; null for those that are there
 * @param school the sourcedId of the only school; empty for all
 * @param text the beginning of the name or address of a person, or an identifier; empty for all
 */
public record FindingsAsked(
    @Nullable FindingRule rule, @Nullable FindingState state, String school, String text) {
  /** All that are there. */
  public static final FindingsAsked ALL = new FindingsAsked(null, null, "", "");
}
