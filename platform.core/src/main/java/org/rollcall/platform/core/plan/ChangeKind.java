package org.rollcall.platform.core.plan;

/** Kinds of change. */
public enum ChangeKind {
  /** A record that is not in the roster comes in. */
  ADDITION,
  /** A record gets other values. */
  CHANGE,
  /** A record goes. */
  REMOVAL
}
