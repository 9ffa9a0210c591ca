package org.rollcall.platform.web.internal.page.schedule;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** When a connection runs by itself, and when it does not. */
public final class ScheduleRoutes {

  private ScheduleRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var page = new SchedulePage(rollcall);
    return List.of(
        signedIn(GET, "/connections/{connection}/schedule", page::show),
        signedIn(POST, "/connections/{connection}/schedule", page::save),
        signedIn(POST, "/connections/{connection}/blackouts", page::add),
        signedIn(POST, "/connections/{connection}/blackouts/{blackout}/remove", page::remove));
  }
}
