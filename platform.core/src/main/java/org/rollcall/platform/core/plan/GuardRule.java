package org.rollcall.platform.core.plan;

/** What the guard looks for. */
public enum GuardRule {
  /** More of a type would be removed at a school, or in all, than may be. */
  REMOVED,
  /** More of a type would change at a school, or in all, than may be. */
  CHANGED,
  /** A class would lose more of its members than may be. */
  CLASS,
  /** A collection shrank by more than it may. */
  SHRUNK,
  /** A collection came back empty. */
  EMPTY
}
