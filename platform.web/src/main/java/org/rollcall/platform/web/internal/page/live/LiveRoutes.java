package org.rollcall.platform.web.internal.page.live;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** What pages look at while something goes on. */
public final class LiveRoutes {

  private LiveRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var state = new LiveState(rollcall);
    return List.of(
        signedIn(GET, "/live", state::all), signedIn(GET, "/runs/{run}/progress", state::run));
  }
}
