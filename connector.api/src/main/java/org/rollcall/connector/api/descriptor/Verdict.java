package org.rollcall.connector.api.descriptor;

/**
 * Whether a district can use a connector; of several, the last in this order counts. May gain
 * members.
 */
public enum Verdict {
  /** Eligible and supported. */
  SUPPORTED,
  /** Eligible; help is best effort. */
  BEST_EFFORT,
  /** Not yet eligible. */
  NOT_YET
}
