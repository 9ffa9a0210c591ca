package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A record that the SIS has no longer, and that stays as it is until its grace is over.
 *
 * @param title how a person knows it
 * @param since when a run missed it first
 * @param run which run that was
 * @param confirmed false while a second pull must miss it too, since the SIS does not say how much
 *     it has
 * @param then what becomes of it when its grace is over
 * @param due when it is removed or suspended at the earliest; null when it is kept
 * @param runsLeft how many complete runs must miss it yet, the one that removes or suspends it
 *     included
 */
public record WaitingRemoval(
    RosterType type,
    SourcedId id,
    String title,
    Instant since,
    SyncRunId run,
    boolean confirmed,
    Disposition then,
    @Nullable Instant due,
    int runsLeft) {
  /** Whether it stays until it comes back, or the SIS marks it as to be deleted. */
  public boolean kept() {
    return due == null;
  }

  @Override
  public String toString() {
    return "WaitingRemoval[" + type + "]";
  }
}
