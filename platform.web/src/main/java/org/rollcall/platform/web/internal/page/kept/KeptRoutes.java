package org.rollcall.platform.web.internal.page.kept;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Ended connections. */
public final class KeptRoutes {

  private KeptRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var kept = new KeptPage(rollcall);
    var takeUp = new TakeUpPage(rollcall);
    return List.of(
        signedIn(GET, "/kept", kept::show),
        signedIn(POST, "/kept/{kept}/delete", kept::delete),
        signedIn(GET, "/connections/{connection}/take-up", takeUp::show),
        signedIn(POST, "/connections/{connection}/take-up", takeUp::takeUp));
  }
}
