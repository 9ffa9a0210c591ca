package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * One change of a plan as it is kept. The old values are those of the plan's basis, and are not
 * kept twice.
 *
 * @param number its place in the plan; 0 before it is kept
 * @param searched what it is found by
 * @param person the person it is, or is about; null otherwise
 * @param content what the record would become; zeros when it goes
 * @param after the same as JSON; null when it goes
 */
public record PlannedChange(
    long number,
    ChangeKind kind,
    @Nullable RemovalReason reason,
    RosterType type,
    SourcedId id,
    String title,
    String searched,
    @Nullable SourcedId school,
    @Nullable SourcedId schoolClass,
    @Nullable SourcedId person,
    boolean ended,
    boolean suspicious,
    boolean conflict,
    ContentHash content,
    @Nullable RecordBody after) {

  /** The key of the record. */
  public RecordKey key() {
    return RecordKey.of(id);
  }

  @Override
  public String toString() {
    return "PlannedChange[" + kind + " " + type + "]";
  }
}
