package org.rollcall.platform.core.plan;

import java.time.Clock;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.sync.SyncRun;

/** Approves what a dry run found: its plan takes the place of the one that is held, if any. */
public final class AdoptDryRuns {
  private final VisiblePlans visible;
  private final Plans plans;
  private final DecideOnPlans decide;
  private final Clock clock;

  /** Adopts these. */
  public AdoptDryRuns(
      Connections connections, GuardPorts ports, DecideOnPlans decide, Clock clock) {
    this.visible = new VisiblePlans(connections, ports.plans());
    this.plans = ports.plans();
    this.decide = decide;
    this.clock = clock;
  }

  /**
   * Approves all of a dry run and asks for a run, like {@link DecideOnPlans#approve}.
   *
   * @return the run that was asked for
   */
  public SyncRun approve(Caller caller, PlanId id, String reason) {
    var plan = visible.plan(caller, id);
    if (!plan.waits()) {
      adopt(caller, plan);
    }
    return decide.approve(caller, id, plan.generation(), DecisionScope.EVERYTHING, reason, null);
  }

  private void adopt(Caller caller, Plan plan) {
    if (plan.kind() != PlanKind.DRY_RUN || plan.state() != PlanState.OPEN) {
      throw Refusal.conflict("This dry run is not the newest any more: do it again.");
    }
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
