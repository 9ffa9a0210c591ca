package org.rollcall.platform.core.sync;

/** How far a run has come, or how it ended. */
public enum RunState {
  /** It waits for its turn. */
  QUEUED,
  /** It reads from the SIS. */
  PULLING,
  /** It writes the difference. */
  APPLYING,
  /** It was published, or there was nothing to change. */
  SUCCEEDED,
  /** It ended by a failure; the last good roster stayed. */
  FAILED,
  /** The platform stopped under it, or a person stopped it; the last good roster stayed. */
  INTERRUPTED,
  /** A person must look at the plan first; the last good roster stayed. */
  HELD;

  /** Whether nothing more will happen. */
  public boolean ended() {
    return this == SUCCEEDED || this == FAILED || this == INTERRUPTED || this == HELD;
  }
}
