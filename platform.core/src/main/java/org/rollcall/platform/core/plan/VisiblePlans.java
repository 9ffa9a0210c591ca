package org.rollcall.platform.core.plan;

import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;

/** Plans and connections, as far as a caller may know of them. */
final class VisiblePlans {
  private final Connections connections;
  private final Plans plans;

  VisiblePlans(Connections connections, Plans plans) {
    this.connections = connections;
    this.plans = plans;
  }

  Connection connection(Caller caller, ConnectionId id) {
    return connections.visible(caller, id);
  }

  Plan plan(Caller caller, PlanId id) {
    var plan = plans.find(id).orElseThrow(() -> Refusal.notFound("plan"));
    var connection =
        connections.find(plan.connection()).orElseThrow(() -> Refusal.notFound("plan"));
    caller.mustSee(connection.district(), "plan");
    return plan;
  }
}
