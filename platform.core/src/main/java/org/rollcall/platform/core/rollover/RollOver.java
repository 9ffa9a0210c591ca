package org.rollcall.platform.core.rollover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.plan.AdoptDryRuns;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.rollover.RolloverStanding.Step;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;

/** Leads a connection from one school year to the next, step by step. */
public final class RollOver {
  private final SisAccess access;
  private final Rosters rosters;
  private final Rollovers rollovers;
  private final Blackouts blackouts;
  private final RunMoments moments;
  private final Plans plans;
  private final RunPlan runPlan;
  private final AuditLog audit;
  private final Clock clock;

  /** Runs and plans, as the steps use them. */
  public record Plans(SyncRoster syncs, ReviewPlans review, AdoptDryRuns adopt) {}

  /** Leads these connections. */
  public RollOver(
      SisAccess access,
      Rosters rosters,
      Rollovers rollovers,
      Blackouts blackouts,
      RunMoments moments,
      Plans plans,
      RunPlan runPlan,
      AuditLog audit,
      Clock clock) {
    this.access = access;
    this.rosters = rosters;
    this.rollovers = rollovers;
    this.blackouts = blackouts;
    this.moments = moments;
    this.plans = plans;
    this.runPlan = runPlan;
    this.audit = audit;
    this.clock = clock;
  }

  /** How far it has come. */
  public RolloverStanding show(Caller caller, ConnectionId id) {
    return standing(caller, access.find(caller, id));
  }

  private RolloverStanding standing(Caller caller, Connection connection) {
    var latest = rollovers.latest(connection.id()).orElse(null);
    var dryRun = latest == null ? null : run(caller, latest.dryRun());
    var plan = dryRun == null ? null : plans.review().ofRun(caller, dryRun.id()).orElse(null);
    return new RolloverStanding(
        latest,
        step(latest, plan),
        dryRun,
        plan,
        latest == null ? null : run(caller, latest.release()),
        today(connection));
  }

  private @Nullable SyncRun run(Caller caller, @Nullable SyncRunId id) {
    try {
      return id == null ? null : plans.syncs().find(caller, id);
    } catch (Refusal e) {
      // It is so long ago that the history has forgotten it.
      return null;
    }
  }

  private static Step step(@Nullable Rollover latest, @Nullable Plan plan) {
    if (latest == null || latest.ended() != null) {
      return Step.FREEZE;
    }
    if (latest.previewed() == null) {
      return Step.PREVIEW;
    }
    return plan == null ? Step.DRY_RUN : Step.RELEASE;
  }

  /** Step 1: from now on no run begins by itself, until the rollover is released. */
  public RolloverStanding freeze(Caller caller, ConnectionId id) {
    var connection = access.find(caller, id);
    if (!connection.acknowledged().contains(DataFlow.IMPORT)) {
      throw Refusal.conflict("Nobody has agreed to the import yet, so there is nothing to freeze.");
    }
    if (rollovers.latest(id).filter(it -> it.ended() == null).isPresent()) {
      throw Refusal.conflict("A rollover of this connection goes on already: go on with it.");
    }
    var freeze =
        blackouts.add(
            new Blackout(
                new BlackoutId(0),
                connection.district(),
                id,
                today(connection),
                null,
                "Rollover to the next school year",
                Blackout.Kind.ROLLOVER,
                clock.instant(),
                caller.name()));
    rollovers.begin(
        new Rollover(
            0,
            id,
            clock.instant(),
            caller.name(),
            freeze.id(),
            null,
            List.of(),
            null,
            null,
            "",
            null));
    runPlan.planRegular(connection);
    record(caller, AuditAction.ROLLOVER_FROZEN, connection, "No run begins by itself.");
    return standing(caller, connection);
  }

  /** Step 2: reads the academic sessions of the SIS; changes nothing. May be done again. */
  public RolloverStanding preview(Caller caller, ConnectionId id) {
    var connection = access.find(caller, id);
    var rollover = goingOn(connection);
    try (var sis = access.open(caller, id)) {
      var seen = SessionReading.read(sis, rosters.read(id).sessions());
      rollovers.update(rollover.previewed(clock.instant(), seen));
      record(
          caller,
          AuditAction.ROLLOVER_PREVIEWED,
          connection,
          "Sessions read: " + seen.size() + ".");
    }
    return standing(caller, connection);
  }

  /** Step 3: begins a run that reads everything and applies nothing. May be done again. */
  public RolloverStanding dryRun(Caller caller, ConnectionId id) {
    var connection = access.find(caller, id);
    var rollover = goingOn(connection);
    if (rollover.previewed() == null) {
      throw Refusal.conflict("Look at the sessions of the next school year first.");
    }
    rollovers.update(rollover.tried(plans.syncs().dryRun(caller, id).id()));
    return standing(caller, connection);
  }

  /**
   * Step 4: lifts the freeze and syncs, with what the dry run found approved: record by record, so
   * that what is suspicious beyond it is held still.
   */
  public RolloverStanding release(Caller caller, ConnectionId id) {
    var connection = access.find(caller, id);
    var rollover = goingOn(connection);
    var plan = standing(caller, connection).plan();
    if (plan == null) {
      throw Refusal.conflict("Do the dry run first, and look at what it would change.");
    }
    if (plan.kind() == PlanKind.UNDO
        || plan.state() != PlanState.OPEN
        || AdoptDryRuns.isOutdated(plan, clock.instant())) {
      throw Refusal.conflict(
          "The dry run is older than three days, or another took its place: do it again, and look"
              + " at what it would change now.");
    }
    // First the decision, then the freeze: whatever breaks in between, nothing runs unseen.
    var run = plans.adopt().approve(caller, plan.id(), "Rollover to the next school year");
    blackouts.remove(rollover.freeze());
    rollovers.update(rollover.over(clock.instant(), caller.name(), run.id()));
    // The run may have ended while the freeze was still there, and have planned nothing.
    runPlan.planRegular(connection);
    record(
        caller,
        AuditAction.ROLLOVER_RELEASED,
        connection,
        "With plan " + plan.id() + " and run " + run.id() + ".");
    return standing(caller, connection);
  }

  /** Lifts the freeze and leaves everything as it was: runs begin by themselves again. */
  public RolloverStanding giveUp(Caller caller, ConnectionId id) {
    var connection = access.find(caller, id);
    var rollover = goingOn(connection);
    blackouts.remove(rollover.freeze());
    rollovers.update(rollover.over(clock.instant(), caller.name(), null));
    runPlan.planRegular(connection);
    record(caller, AuditAction.ROLLOVER_GIVEN_UP, connection, "Runs begin by themselves again.");
    return standing(caller, connection);
  }

  private Rollover goingOn(Connection connection) {
    return rollovers
        .latest(connection.id())
        .filter(it -> it.ended() == null)
        .orElseThrow(() -> Refusal.conflict("No rollover goes on: begin with the freeze."));
  }

  private LocalDate today(Connection connection) {
    return clock.instant().atZone(moments.zone(connection)).toLocalDate();
  }

  private void record(Caller caller, AuditAction action, Connection connection, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
