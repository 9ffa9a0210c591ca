package org.rollcall.platform.core.plan;

/** Why a record goes, or is suspended. */
public enum RemovalReason {
  /** The SIS marked it as to be deleted: it goes at once. */
  MARKED,
  /** The SIS has it no longer: it goes when its grace is over, unless it comes back. */
  MISSING,
  /** It has been missing before, and its grace is over: it goes at once. */
  GRACE_OVER,
  /** It has been missing before, and its grace is over: it is suspended, and stays. */
  SUSPENDED,
  /** The SIS marked it as to be deleted: it is suspended at once, and stays. */
  MARKED_SUSPENDED,
  /** It came with the run that is undone. */
  UNDONE;

  /** Whether the record is not removed, but suspended. */
  public boolean suspends() {
    return this == SUSPENDED || this == MARKED_SUSPENDED;
  }
}
