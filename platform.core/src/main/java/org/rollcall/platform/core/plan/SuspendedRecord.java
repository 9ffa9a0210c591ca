package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * A record that stays in the roster though the SIS has it no longer, and is marked as suspended
 * until the SIS has it again.
 *
 * @param title how a person knows it
 * @param missing when a run missed it first, or found it marked as to be deleted
 * @param suspension since when it is suspended, and by which run
 * @param then what the next complete run does if it misses it too: it stays suspended, or its group
 *     is removed or kept by now
 */
public record SuspendedRecord(
    RosterType type,
    SourcedId id,
    String title,
    Instant missing,
    Suspension suspension,
    Disposition then) {
  @Override
  public String toString() {
    return "SuspendedRecord[" + type + "]";
  }
}
