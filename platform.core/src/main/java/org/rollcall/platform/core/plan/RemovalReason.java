package org.rollcall.platform.core.plan;

/** Why a record goes. */
public enum RemovalReason {
  /** The SIS marked it as to be deleted: it goes at once. */
  MARKED,
  /** The SIS has it no longer: it goes when its grace is over, unless it comes back. */
  MISSING,
  /** It has been missing before, and its grace is over: it goes at once. */
  GRACE_OVER,
  /** It came with the run that is undone. */
  UNDONE
}
