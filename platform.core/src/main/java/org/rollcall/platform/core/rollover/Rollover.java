package org.rollcall.platform.core.rollover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * One rollover of a connection, as far as it has come.
 *
 * @param begun when the connection was frozen
 * @param freeze the blackout without an end that keeps runs from beginning
 * @param previewed when the sessions were read; null before
 * @param sessions what was seen then, by first day
 * @param dryRun the run that tried it; null before
 * @param ended when it was released or given up; null while it goes on
 * @param endedBy who did
 * @param release the run that it was released with; null when it was given up
 */
public record Rollover(
    long id,
    ConnectionId connection,
    Instant begun,
    String begunBy,
    BlackoutId freeze,
    @Nullable Instant previewed,
    List<SessionSeen> sessions,
    @Nullable SyncRunId dryRun,
    @Nullable Instant ended,
    String endedBy,
    @Nullable SyncRunId release) {
  public Rollover {
    sessions = List.copyOf(sessions);
  }

  Rollover previewed(Instant at, List<SessionSeen> seen) {
    return new Rollover(
        id, connection, begun, begunBy, freeze, at, seen, dryRun, ended, endedBy, release);
  }

  Rollover tried(SyncRunId run) {
    return new Rollover(
        id, connection, begun, begunBy, freeze, previewed, sessions, run, ended, endedBy, release);
  }

  Rollover over(Instant at, String by, @Nullable SyncRunId run) {
    return new Rollover(
        id, connection, begun, begunBy, freeze, previewed, sessions, dryRun, at, by, run);
  }
}
