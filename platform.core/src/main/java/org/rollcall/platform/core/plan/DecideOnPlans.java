package org.rollcall.platform.core.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;

/** Decides on held plans, and how much the guard lets pass. */
public final class DecideOnPlans {
  /** For how long a decision counts where nobody says otherwise. */
  public static final Duration USUAL_EXPIRY = Duration.ofDays(3);

  /** For how long one may count at most. */
  public static final Duration LONGEST_EXPIRY = Duration.ofDays(30);

  private static final int LONGEST_REASON = 500;

  private final VisiblePlans visible;
  private final GuardPorts ports;
  private final SyncRoster syncs;
  private final AuditLog audit;
  private final Clock clock;

  /** Decides on these. */
  public DecideOnPlans(
      Connections connections, GuardPorts ports, SyncRoster syncs, AuditLog audit, Clock clock) {
    this.visible = new VisiblePlans(connections, ports.plans());
    this.ports = ports;
    this.syncs = syncs;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Approves a held plan, or part of it, and asks for a run: the plan is made anew on fresh data,
   * and what was approved is applied, by record and kind.
   *
   * @param generation which making of the plan the caller has seen: refused as a conflict when it
   *     has been made anew since
   * @param until when it counts no longer; null for the usual time
   * @return the run that was asked for
   */
  public SyncRun approve(
      Caller caller,
      PlanId id,
      int generation,
      DecisionScope scope,
      String reason,
      @Nullable Instant until) {
    var plan = visible.plan(caller, id);
    mustWait(plan);
    mustBeDecidable(caller, plan, generation, reason, until);
    var connection = visible.connection(caller, plan.connection());
    var end = expiry(until);
    ports
        .plans()
        .decide(
            new Decision(
                id, generation, scope, caller.name(), clock.instant(), reason(reason), end));
    record(
        caller,
        AuditAction.PLAN_APPROVED,
        connection,
        "Plan " + id + ", " + scope.words() + ", until " + end + ": " + reason);
    return syncs.request(caller, plan.connection(), new RunWish(true, false, true));
  }

  /** Rejects a held plan: the roster stays, and the next run is judged anew. */
  public Plan reject(Caller caller, PlanId id, String reason) {
    var plan = visible.plan(caller, id);
    var connection = visible.connection(caller, plan.connection());
    mustWait(plan);
    var rejected =
        plan.closed(
            PlanState.REJECTED,
            clock.instant(),
            caller.name(),
            "Rejected: " + reason(reason) + " The roster stayed; the next run is judged anew.");
    ports.plans().update(rejected);
    record(caller, AuditAction.PLAN_REJECTED, connection, "Plan " + id + ": " + reason);
    return rejected;
  }

  /** Refuses what could not be approved now, but for the state of the plan. */
  void mustBeDecidable(
      Caller caller, Plan plan, int generation, String reason, @Nullable Instant until) {
    if (plan.generation() != generation) {
      throw Refusal.conflict(
          "The plan was made anew in the meantime: look at what it holds now, and decide then.");
    }
    expiry(until);
    reason(reason);
    syncs.mustBeFree(caller, plan.connection());
  }

  private static void mustWait(Plan plan) {
    if (!plan.waits()) {
      throw Refusal.conflict("This plan waits for no decision: " + plan.sentence());
    }
  }

  /** The limits of a connection. */
  public GuardLimits limits(Caller caller, ConnectionId id) {
    visible.connection(caller, id);
    return ports.settings().limits(id);
  }

  /** Changes the limits of a connection, from the next run on. */
  public void changeLimits(Caller caller, ConnectionId id, GuardLimits limits, String reason) {
    var connection = visible.connection(caller, id);
    limits.mustMakeSense();
    reason(reason);
    var before = ports.settings().limits(id);
    ports.settings().keep(id, limits);
    record(
        caller,
        AuditAction.LIMITS_CHANGED,
        connection,
        "From " + before + " to " + limits + ": " + reason);
  }

  /** What was raised once, newest first, used up and expired ones too. */
  public List<RaisedLimit> raised(Caller caller, ConnectionId id) {
    visible.connection(caller, id);
    return ports.settings().raised(id);
  }

  /**
   * Raises a limit for one run: the first one that it lets pass uses it up.
   *
   * @param school at which school alone; null for anywhere
   * @param percent up to how many percent may be removed, changed or lost, 1 to 100
   * @param until when it counts no longer; null for the usual time
   */
  public RaisedLimit raiseOnce(
      Caller caller,
      ConnectionId id,
      GuardRule rule,
      @Nullable SourcedId school,
      int percent,
      String reason,
      @Nullable Instant until) {
    var connection = visible.connection(caller, id);
    if (percent < 1 || percent > 100) {
      throw Refusal.invalid("percent", "Give a percentage from 1 to 100.");
    }
    var raised =
        new RaisedLimit(
            0,
            id,
            rule,
            school,
            percent,
            caller.name(),
            clock.instant(),
            reason(reason),
            expiry(until),
            null);
    ports.settings().raise(raised);
    record(
        caller,
        AuditAction.LIMIT_RAISED,
        connection,
        String.format(
            Locale.US,
            "%s up to %d %%%s, once, until %s: %s",
            rule.name().toLowerCase(Locale.ROOT),
            percent,
            school == null ? "" : " at school " + school,
            raised.until(),
            reason));
    return raised;
  }

  /** What was raised and let no run pass yet counts no longer; how many limits that were. */
  public int takeBack(Caller caller, ConnectionId id) {
    var connection = visible.connection(caller, id);
    int taken = ports.settings().takeBack(id, clock.instant());
    if (taken == 0) {
      throw Refusal.conflict("No limit is raised at the moment: there is nothing to take back.");
    }
    record(
        caller,
        AuditAction.LIMIT_TAKEN_BACK,
        connection,
        taken == 1 ? "One that no run had used." : taken + " that no run had used.");
    return taken;
  }

  private Instant expiry(@Nullable Instant until) {
    var now = clock.instant();
    var end = until == null ? now.plus(USUAL_EXPIRY) : until;
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_EXPIRY))) {
      throw Refusal.invalid(
          "until",
          "Give a moment in the next " + LONGEST_EXPIRY.toDays() + " days, when it ends to count.");
    }
    return end;
  }

  static String reason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "reason", "Give a reason in at most " + LONGEST_REASON + " letters; name no person.");
    }
    return reason.strip();
  }

  private void record(Caller caller, AuditAction action, Connection connection, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
