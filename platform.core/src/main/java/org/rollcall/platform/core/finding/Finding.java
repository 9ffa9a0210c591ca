package org.rollcall.platform.core.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Something odd in the data of a SIS, with one cause. It names nobody: people are looked up by
 * their identifiers when it is shown.
 *
 * @param fingerprint the same as long as rule and subject are
 * @param subject what one repair would solve: a sourcedId, or a sentence where the connector
 *     reported it
 * @param school the sourcedId of the school it belongs to; null when it belongs to none
 * @param affected how many records it concerns
 * @param records some of them, 20 at most; empty when it is the subject alone
 * @param firstRun the run that found it first, since it was last solved
 * @param solvedRun the run that did not find it any more; null while it is there
 */
public record Finding(
    long fingerprint,
    FindingRule rule,
    String subject,
    @Nullable String school,
    long affected,
    List<AffectedRecord> records,
    SyncRunId firstRun,
    Instant firstAt,
    @Nullable SyncRunId solvedRun,
    @Nullable Instant solvedAt) {
  public Finding {
    records = List.copyOf(records);
  }

  /** How it stands, seen from the newest run that looked. */
  public FindingState state(SyncRunId newest) {
    if (solvedRun != null) {
      return FindingState.SOLVED;
    }
    return firstRun.equals(newest) ? FindingState.NEW : FindingState.KNOWN;
  }

  @Override
  public String toString() {
    return "Finding[" + rule.id() + "]";
  }
}
