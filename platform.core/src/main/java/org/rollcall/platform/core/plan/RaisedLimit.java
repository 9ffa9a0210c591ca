package org.rollcall.platform.core.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * A limit that is raised for one run: the first one that it lets pass uses it up.
 *
 * @param number its number; 0 before it is kept
 * @param rule which limit
 * @param school at which school alone; null for anywhere
 * @param percent up to how many percent may be removed, changed or lost
 * @param until when it counts no longer
 * @param used the run that it let pass; null until then
 */
public record RaisedLimit(
    long number,
    ConnectionId connection,
    GuardRule rule,
    @Nullable SourcedId school,
    int percent,
    String by,
    Instant at,
    String reason,
    Instant until,
    @Nullable SyncRunId used) {

  /** Whether the next run may use it. */
  public boolean counts(Instant now) {
    return used == null && now.isBefore(until);
  }

  boolean lets(Alarm alarm) {
    return rule == alarm.rule()
        && (school == null || school.equals(alarm.school()))
        && alarm.hit() * 100 <= percent * alarm.of();
  }
}
