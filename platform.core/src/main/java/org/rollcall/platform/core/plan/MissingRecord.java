package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A stored record that the SIS has no longer, or that lies outside the scope.
 *
 * @param run the run that missed it first, or found it outside
 * @param at when that was; of one that was let go, when somebody did
 * @param number the number of that run among the complete ones of the connection
 * @param confirmed false when it was missed once, by a pull that was only probably whole
 */
public record MissingRecord(
    RecordKey key, SyncRunId run, Instant at, long number, boolean confirmed, Standing standing) {
  /** Why it is not counted. */
  public enum Standing {
    /** The SIS has it no longer: it goes when its grace is over. */
    MISSING,
    /** It lies outside the scope: it stays as it is. */
    OUTSIDE,
    /** It lay outside, and a person let it go: it goes when its grace is over. */
    LET_GO
  }

  /** Whether it stays as it is. */
  public boolean held() {
    return standing == Standing.OUTSIDE;
  }

  /** Whether it goes though the SIS has it. */
  boolean letGo() {
    return standing == Standing.LET_GO;
  }
}
