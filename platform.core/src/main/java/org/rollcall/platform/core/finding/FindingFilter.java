package org.rollcall.platform.core.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param rule only of this rule; null for all
 * @param state only so; null for those that are there
 * @param school only of the school with this sourcedId; null for all
 * @param about only those whose subject, or one of whose listed records or people, is one of these;
 *     null for all
 */
public record FindingFilter(
    @Nullable FindingRule rule,
    @Nullable FindingState state,
    @Nullable String school,
    @Nullable List<String> about) {
  /** All that are there. */
  public static final FindingFilter ALL = new FindingFilter(null, null, null, null);

  public FindingFilter {
    about = about == null ? null : List.copyOf(about);
  }
}
