package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A stored record that the SIS has no longer, or that lies outside the scope.
 *
 * @param run the run that missed it first, or found it outside
 * @param at when that was; of one that was let go, when somebody did
 * @param number the number of that run among the complete ones of the connection
 * @param confirmed false when it was missed once, by a pull that was only probably whole
 * @param suspension since when it is suspended; null when it is not
 */
public record MissingRecord(
    RecordKey key,
    SyncRunId run,
    Instant at,
    long number,
    boolean confirmed,
    Standing standing,
    @Nullable Suspension suspension) {
  /** Why it is not counted. */
  public enum Standing {
    /** The SIS has it no longer: it goes when its grace is over. */
    MISSING,
    /** It lies outside the scope: it stays as it is. */
    OUTSIDE,
    /** It lay outside, and a person let it go: it goes when its grace is over. */
    LET_GO,
    /** Its grace is over, or the SIS marked it, and it stays, suspended. */
    SUSPENDED
  }

  public MissingRecord {
    if ((standing == Standing.SUSPENDED) != (suspension != null)) {
      throw new IllegalArgumentException("what is suspended, and nothing else, is so since a day");
    }
  }

  /** One that is not suspended. */
  public MissingRecord(
      RecordKey key, SyncRunId run, Instant at, long number, boolean confirmed, Standing standing) {
    this(key, run, at, number, confirmed, standing, null);
  }

  /** One that a run suspends the moment it misses it. */
  static MissingRecord suspended(RecordKey key, SyncRunId run, Instant at, long number) {
    return new MissingRecord(
        key, run, at, number, true, Standing.SUSPENDED, new Suspension(at, run));
  }

  /** The same, suspended by a run. */
  public MissingRecord suspended(Suspension by) {
    return new MissingRecord(key, run, at, number, confirmed, Standing.SUSPENDED, by);
  }

  /** The same, suspended no longer, and missing still. */
  public MissingRecord lifted() {
    return new MissingRecord(key, run, at, number, confirmed, Standing.MISSING);
  }

  /** Whether it is suspended. */
  public boolean suspended() {
    return standing == Standing.SUSPENDED;
  }

  /** Whether it lies outside the scope, kept or let go. */
  public boolean outside() {
    return held() || letGo();
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
