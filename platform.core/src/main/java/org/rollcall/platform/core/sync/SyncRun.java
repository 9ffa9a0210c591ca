package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * One execution of pulling a roster, as seen at one moment.
 *
 * @param reach whether it reads all, or only what changed; a run that meant to read only what
 *     changed may come to read all
 * @param started when it was asked for or fell due
 * @param ended when it ended; null while it goes on
 * @param connectorVersion the version of the connector that read last; empty before one was leased
 * @param failure why it failed; null otherwise
 * @param sentence what happened and who acts, for a person; empty while there is nothing to say
 * @param counts by collection; a collection not begun is absent
 */
public record SyncRun(
    SyncRunId id,
    ConnectionId connection,
    Trigger trigger,
    Reach reach,
    RunState state,
    Instant started,
    @Nullable Instant ended,
    String connectorVersion,
    @Nullable FailureKind failure,
    String sentence,
    Map<RosterCollection, CollectionCounts> counts) {
  public SyncRun {
    counts = Map.copyOf(counts);
  }

  /** Cut off at a moment, with what became of it. */
  public SyncRun interrupted(Instant at, String why) {
    return new SyncRun(
        id,
        connection,
        trigger,
        reach,
        RunState.INTERRUPTED,
        started,
        at,
        connectorVersion,
        null,
        why,
        counts);
  }
}
