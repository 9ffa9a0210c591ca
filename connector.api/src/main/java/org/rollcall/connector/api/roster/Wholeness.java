package org.rollcall.connector.api.roster;

/** How surely a collection that has ended was read as a whole; may gain members. */
public enum Wholeness {
  /**
   * The SIS itself vouches for it: the total that it named was reached, or every page carried the
   * same revision.
   */
  PROVEN,
  /**
   * It ended as a collection ends, and nothing contradicts; but the SIS named neither a total that
   * can be believed nor a revision. One such reading alone is no reason to remove anything.
   */
  PROBABLE
}
