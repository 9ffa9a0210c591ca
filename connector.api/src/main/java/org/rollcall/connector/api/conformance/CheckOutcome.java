package org.rollcall.connector.api.conformance;

/**
 * How a conformance check ended. May gain members: outside this bundle, every switch over it has a
 * default.
 */
public enum CheckOutcome {
  /** As expected. */
  PASSED,
  /** Tolerated, though another answer would be right. */
  WARNED,
  /** Not as expected. */
  FAILED,
  /** Not taken, because it needs something that an earlier check did not yield. */
  SKIPPED
}
