package org.rollcall.platform.core.plan;

/**
 * How much a plan holds.
 *
 * @param suspended of the removals, those that are suspended instead, and stay
 * @param ended of the removals, those that belong to terms that are over
 * @param conflicts of an undo, records that have changed again since and stay as they are
 */
public record PlanCounts(
    long additions, long changes, long removals, long suspended, long ended, long conflicts) {
  /** Nothing. */
  public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0, 0, 0);

  /** How many go. */
  public long gone() {
    return removals - suspended;
  }

  /** All changes together. */
  public long all() {
    return additions + changes + removals;
  }
}
