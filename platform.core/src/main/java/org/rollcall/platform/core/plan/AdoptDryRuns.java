package org.rollcall.platform.core.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.HandedOver;
import org.rollcall.platform.core.sync.SyncRun;

/** Approves what a dry run found: its plan takes the place of the one that is held, if any. */
public final class AdoptDryRuns {
  /** An older dry run tells of another SIS than the one that is read: it is not approved. */
  private static final Duration COUNTS = Duration.ofDays(3);

  private final VisiblePlans visible;
  private final Plans plans;
  private final DecideOnPlans decide;
  private final HandedOver files;
  private final Clock clock;

  /** Adopts these. */
  public AdoptDryRuns(
      Connections connections,
      GuardPorts ports,
      DecideOnPlans decide,
      HandedOver files,
      Clock clock) {
    this.visible = new VisiblePlans(connections, ports.plans());
    this.plans = ports.plans();
    this.decide = decide;
    this.files = files;
    this.clock = clock;
  }

  /** What can be made of a plan. */
  public enum Standing {
    /** It is no dry run that anybody may still approve. */
    CLOSED,
    /** It can be approved. */
    OPEN,
    /** It would change nothing, so that there is nothing to apply. */
    EMPTY,
    /** It is too old: the roster has gone on since. */
    OUTDATED,
    /** It was made from a file that is not kept any more. */
    FILE_GONE
  }

  /** Whether a dry run found something that may still be applied at a moment. */
  public static boolean mayBeApplied(Plan plan, Instant now) {
    return standing(plan, now) == Standing.OPEN;
  }

  /** Whether a plan was made too long ago to be applied at a moment. */
  public static boolean isOutdated(Plan plan, Instant now) {
    return !plan.made().plus(COUNTS).isAfter(now);
  }

  private static Standing standing(Plan plan, Instant now) {
    if (plan.kind() != PlanKind.DRY_RUN || plan.state() != PlanState.OPEN) {
      return Standing.CLOSED;
    } else if (isOutdated(plan, now)) {
      return Standing.OUTDATED;
    }
    return plan.counts().all() == 0 ? Standing.EMPTY : Standing.OPEN;
  }

  /** What can be made of a plan. */
  public Standing standing(Plan plan) {
    var standing = standing(plan, clock.instant());
    return standing == Standing.OPEN && files.isGone(plan.run()) ? Standing.FILE_GONE : standing;
  }

  /**
   * Approves all of a dry run and asks for a run, like {@link DecideOnPlans#approve}.
   *
   * @return the run that was asked for
   */
  public SyncRun approve(Caller caller, PlanId id, String reason) {
    var generation = visible.plan(caller, id).generation();
    return approve(caller, id, generation, DecisionScope.EVERYTHING, reason, null);
  }

  /** Approves a held plan, or what a dry run found, or a part of it; as DecideOnPlans does. */
  public SyncRun approve(
      Caller caller,
      PlanId id,
      int generation,
      DecisionScope scope,
      String reason,
      @Nullable Instant until) {
    var plan = visible.plan(caller, id);
    if (plan.kind() == PlanKind.DRY_RUN) {
      mustBeOpen(plan);
      decide.mustBeDecidable(caller, plan, generation, reason, until);
      adopt(caller, plan);
    }
    return decide.approve(caller, id, generation, scope, reason, until);
  }

  private void mustBeOpen(Plan plan) {
    switch (standing(plan)) {
      case OPEN -> {}
      case EMPTY -> {
        // One of the SIS may be approved though: the run that follows finds what came since.
        if (files.isGone(plan.run())) {
          throw Refusal.conflict("This dry run would change nothing: there is nothing to apply.");
        }
      }
      case CLOSED ->
          throw Refusal.conflict("This dry run is not the newest any more: do it again.");
      case OUTDATED ->
          throw Refusal.conflict(
              "This dry run is older than three days: do it again, and look at what it would"
                  + " change now.");
      case FILE_GONE ->
          throw Refusal.conflict(
              "The file of this dry run is not kept any more: hand it over once more.");
    }
  }

  private void adopt(Caller caller, Plan plan) {
    plans
        .waiting(plan.connection())
        .ifPresent(
            held ->
                plans.update(
                    held.closed(
                        PlanState.REPLACED,
                        clock.instant(),
                        caller.name(),
                        "Plan " + plan.id() + ", of a dry run, was approved in its place.")));
    plans.update(held(plan));
  }

  private static Plan held(Plan plan) {
    return new Plan(
        plan.id(),
        plan.connection(),
        PlanKind.HELD,
        PlanState.OPEN,
        plan.run(),
        plan.since(),
        plan.made(),
        plan.basis(),
        plan.generation(),
        plan.counts(),
        plan.alarms(),
        plan.furtherAlarms(),
        plan.sentence(),
        null,
        "");
  }
}
