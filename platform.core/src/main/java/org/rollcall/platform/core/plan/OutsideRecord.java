package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A stored record that lies outside the scope, and stays as it was.
 *
 * @param title how a person knows it
 * @param since when a run found it outside
 * @param run which run that was
 */
public record OutsideRecord(
    RosterType type, SourcedId id, String title, Instant since, SyncRunId run) {
  @Override
  public String toString() {
    return "OutsideRecord[" + type + "]";
  }
}
