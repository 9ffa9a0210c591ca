package org.rollcall.platform.web.internal.page.overview;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** The first page. */
public final class OverviewRoutes {

  private OverviewRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    return List.of(signedIn(GET, "/", new OverviewPage(rollcall)::show));
  }
}
