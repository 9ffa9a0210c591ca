package org.rollcall.platform.web.internal.page.rollover;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** From one school year to the next. */
public final class RolloverRoutes {

  private RolloverRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var page = new RolloverPage(rollcall);
    var path = "/connections/{connection}/rollover";
    return List.of(
        signedIn(GET, path, page::show),
        signedIn(POST, path + "/freeze", page::freeze),
        signedIn(POST, path + "/preview", page::preview),
        signedIn(POST, path + "/dry-run", page::dryRun),
        signedIn(POST, path + "/release", page::release),
        signedIn(POST, path + "/give-up", page::giveUp));
  }
}
