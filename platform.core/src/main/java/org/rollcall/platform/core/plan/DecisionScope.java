package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * How much of a plan a decision is about. What is null does not narrow it; all null is everything.
 */
public record DecisionScope(
    @Nullable SourcedId school, @Nullable SourcedId schoolClass, @Nullable ChangeKind kind) {
  /** The whole plan. */
  public static final DecisionScope EVERYTHING = new DecisionScope(null, null, null);

  /** Whether a change at a place is in it. */
  boolean covers(ChangeKind what, @Nullable SourcedId at, @Nullable SourcedId in) {
    return (kind == null || kind == what)
        && (school == null || school.equals(at))
        && (schoolClass == null || schoolClass.equals(in));
  }

  /** For the audit log, which names no class or school but by identifier. */
  String words() {
    if (equals(EVERYTHING)) {
      return "everything";
    }
    var words =
        new StringBuilder(
            kind == null ? "all changes" : kind.name().toLowerCase(java.util.Locale.ROOT) + "s");
    if (school != null) {
      words.append(" at school ").append(school);
    }
    if (schoolClass != null) {
      words.append(" in class ").append(schoolClass);
    }
    return words.toString();
  }
}
