package org.rollcall.platform.web.internal.page.plan;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Plans, what is decided on them, and the limits of the guard. */
public final class PlanRoutes {

  private PlanRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var plan = new PlanPage(rollcall);
    var plans = new PlansPage(rollcall);
    var decide = new DecidePage(rollcall);
    var suspended = new SuspendedPage(rollcall);
    var grace = new GracePage(rollcall);
    var limits = new LimitsPage(rollcall);
    return List.of(
        signedIn(GET, "/connections/{connection}/plans", plans::show),
        signedIn(
            GET,
            "/connections/{connection}/plans/waiting",
            asked -> plan.waiting(asked).orElseGet(() -> plans.show(asked))),
        signedIn(GET, "/connections/{connection}/removals", plans::removals),
        signedIn(GET, "/connections/{connection}/suspended", suspended::show),
        signedIn(POST, "/connections/{connection}/grace", grace::save),
        signedIn(GET, "/connections/{connection}/limits", limits::show),
        signedIn(POST, "/connections/{connection}/limits", limits::save),
        signedIn(POST, "/connections/{connection}/limits/raise", limits::raise),
        signedIn(POST, "/connections/{connection}/limits/take-back", limits::takeBack),
        signedIn(POST, "/connections/{connection}/dry-run", decide::dryRun),
        signedIn(POST, "/connections/{connection}/release", decide::release),
        signedIn(GET, "/plans/{plan}", plan::show),
        signedIn(GET, "/plans/{plan}/file", plan::export),
        signedIn(POST, "/plans/{plan}/approve", decide::approve),
        signedIn(POST, "/plans/{plan}/reject", decide::reject),
        signedIn(POST, "/plans/{plan}/apply", decide::apply),
        signedIn(POST, "/runs/{run}/undo", decide::preview));
  }
}
