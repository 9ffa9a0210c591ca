package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * What a run would change, kept for a person to look at. Its entries are asked for apart.
 *
 * @param run the run that made it last; of an undo the run to be undone
 * @param since when the first plan of this incident was made
 * @param made when it was made last
 * @param basis the revision it was compared with
 * @param generation how often it was made; decisions are about one of them
 * @param alarms why the guard holds it, the worst first; of a dry run why it would
 * @param furtherAlarms how many alarms there are beyond those that are listed
 * @param sentence what it says, for a person
 * @param closed when it was applied, rejected or overtaken; null while it is open
 * @param closedBy who closed it; empty while it is open
 */
public record Plan(
    PlanId id,
    ConnectionId connection,
    PlanKind kind,
    PlanState state,
    SyncRunId run,
    Instant since,
    Instant made,
    Revision basis,
    int generation,
    PlanCounts counts,
    List<Alarm> alarms,
    long furtherAlarms,
    String sentence,
    @Nullable Instant closed,
    String closedBy) {
  public Plan {
    alarms = List.copyOf(alarms);
  }

  /** Whether it waits for a decision. */
  public boolean waits() {
    return state == PlanState.OPEN && kind == PlanKind.HELD;
  }

  /** The same, closed. */
  Plan closed(PlanState how, Instant at, String by, String said) {
    return new Plan(
        id,
        connection,
        kind,
        how,
        run,
        since,
        made,
        basis,
        generation,
        counts,
        alarms,
        furtherAlarms,
        said,
        at,
        by);
  }
}
