package org.rollcall.platform.core.sync;

/** What started a run. */
public enum Trigger {
  /** A person asked. */
  REQUESTED,
  /** It fell due. */
  SCHEDULED
}
