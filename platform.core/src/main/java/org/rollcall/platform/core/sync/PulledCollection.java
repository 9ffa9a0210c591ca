package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.scope.Boundary;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * A collection that was let through the gate.
 *
 * @param absence what it means that a stored record is not in the snapshot
 * @param boundary what lies outside the scope it was read with
 */
public record PulledCollection(Snapshot snapshot, Absence absence, Boundary boundary) {
  /** A collection of which everything is wanted. */
  public PulledCollection(Snapshot snapshot, Absence absence) {
    this(snapshot, absence, Boundary.NONE);
  }

  /** What it means that a stored record was not among those that were read. */
  public enum Absence {
    /** The SIS has it no longer: the collection was proven whole. */
    COUNTS,
    /** Perhaps the SIS has it no longer: it counts once a second pull misses it too. */
    NEEDS_SECOND_PULL,
    /** Nothing: only what changed was asked for. */
    SAYS_NOTHING
  }
}
