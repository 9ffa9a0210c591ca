package org.rollcall.platform.core.sync;

/** What started a run. */
public enum Trigger {
  /** A person asked. */
  REQUESTED,
  /** It fell due. */
  SCHEDULED,
  /** A person asked what a sync would change; nothing is applied. */
  DRY_RUN,
  /** A person undid a run: nothing is read. */
  UNDO,
  /** A file was handed over, and is read instead of the SIS. */
  FILE;

  /** Whether such a run brings the roster to where the SIS is. */
  public boolean syncs() {
    return this == REQUESTED || this == SCHEDULED || this == FILE;
  }
}
