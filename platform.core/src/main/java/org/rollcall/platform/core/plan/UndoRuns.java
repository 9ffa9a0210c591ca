package org.rollcall.platform.core.plan;

import java.time.Clock;
import java.util.Optional;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.RunQueue;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.Trigger;

/**
 * Undoes what a run changed: previewed, guarded, and with a pause afterwards, since the next run
 * would do the same again.
 */
public final class UndoRuns {
  private final VisiblePlans visible;
  private final GuardPorts ports;
  private final SyncRoster syncs;
  private final RunQueue queue;
  private final RosterVersions versions;
  private final Pauses pauses;
  private final Inverting inverting;
  private final AuditLog audit;
  private final Clock clock;

  /** Undoes these runs. */
  public UndoRuns(
      Connections connections,
      Rosters rosters,
      GuardPorts ports,
      SyncRoster syncs,
      RunQueue queue,
      RosterVersions versions,
      Pauses pauses,
      AuditLog audit,
      Clock clock) {
    this.visible = new VisiblePlans(connections, ports.plans());
    this.ports = ports;
    this.syncs = syncs;
    this.queue = queue;
    this.versions = versions;
    this.pauses = pauses;
    this.inverting = new Inverting(rosters, ports, clock);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What undoing a run would change: a plan with the guard's alarms, and with what has changed
   * again since as conflicts, which stay as they are. Takes seconds where the run changed much.
   *
   * @throws Refusal as a conflict when the run changed nothing, or was the first
   */
  public Plan preview(Caller caller, SyncRunId run) {
    var connection = visible.connection(caller, syncs.find(caller, run).connection());
    var published =
        inverting
            .published(connection.id(), run)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "This run changed nothing in the roster; there is nothing to undo."));
    mustBeKept(published);
    var plan = inverting.preview(published);
    record(
        caller, AuditAction.UNDO_PREVIEWED, connection, "Run " + run + ", plan " + plan.id() + ".");
    return plan;
  }

  /**
   * Applies the plan of an undo, and pauses the connection.
   *
   * @param despiteAlarms that the caller has read the alarms; needed where there are any
   * @return the run that applies it
   */
  public SyncRun apply(Caller caller, PlanId id, String reason, boolean despiteAlarms) {
    var plan = visible.plan(caller, id);
    var connection = visible.connection(caller, plan.connection());
    var why = DecideOnPlans.reason(reason);
    if (plan.kind() != PlanKind.UNDO || plan.state() != PlanState.OPEN) {
      throw Refusal.conflict("This plan undoes nothing: " + plan.sentence());
    }
    if (!plan.alarms().isEmpty() && !despiteAlarms) {
      throw Refusal.conflict(
          "Undoing this run would take much from the roster: "
              + PlanSentences.because(plan.alarms())
              + ". Confirm that this is meant.");
    }
    ports.revisions().find(plan.run()).ifPresent(this::mustBeKept);
    var run = startPaused(caller, connection, plan, why);
    record(
        caller,
        AuditAction.RUN_UNDONE,
        connection,
        "Run " + plan.run() + ", plan " + id + ", by run " + run.id() + ": " + why);
    return run;
  }

  /** Paused before it begins, so that no run gets in between. */
  private SyncRun startPaused(Caller caller, Connection connection, Plan plan, String why) {
    boolean wasPaused = pauses.find(connection.id()).isPresent();
    pauses.pause(
        new Pauses.Pause(
            connection.id(),
            clock.instant(),
            caller.name(),
            "run " + plan.run() + " was undone (" + why + ")."));
    try {
      return queue.start(
          connection, Trigger.UNDO, inHand -> inverting.apply(inHand, plan, caller.name()));
    } catch (Refusal e) {
      if (!wasPaused) {
        pauses.release(connection.id());
      }
      throw e;
    }
  }

  /** Without the versions before the run nobody can tell what to go back to. */
  private void mustBeKept(RunRevisions.RunRevision published) {
    if (published.before().value() < versions.oldest(published.connection()).value()) {
      throw Refusal.conflict(
          "What the roster was before this run is not kept any more, so it cannot be undone.");
    }
  }

  /** The pause of a connection; empty when it is not paused. */
  public Optional<Pauses.Pause> pause(Caller caller, ConnectionId id) {
    visible.connection(caller, id);
    return pauses.find(id);
  }

  /** Lets runs go on; the next one falls due at night. */
  public void release(Caller caller, ConnectionId id) {
    var connection = visible.connection(caller, id);
    if (!pauses.release(id)) {
      throw Refusal.conflict("This connection is not paused.");
    }
    if (connection.acknowledged().contains(DataFlow.IMPORT)) {
      queue.planRegular(connection);
    }
    record(caller, AuditAction.PAUSE_RELEASED, connection, "Runs go on.");
  }

  private void record(Caller caller, AuditAction action, Connection connection, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
