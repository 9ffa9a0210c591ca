package org.rollcall.platform.core.sync;

/** How much of a roster a run reads. */
public enum Reach {
  /** Everything: a record that is absent is gone. */
  COMPLETE,
  /** What the SIS says it changed since: a record that is absent did not change. */
  DELTA
}
