package org.rollcall.platform.core.roster;

/** In what way a record differs between two revisions. */
public enum Difference {
  /** Only the newer one has it. */
  ADDED,
  /** Both have it, with different content. */
  CHANGED,
  /** Only the older one has it. */
  REMOVED
}
