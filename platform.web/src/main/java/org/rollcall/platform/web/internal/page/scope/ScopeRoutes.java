package org.rollcall.platform.web.internal.page.scope;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** What of a SIS is wanted, and what lies outside. */
public final class ScopeRoutes {

  private ScopeRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var scope = new ScopePage(rollcall);
    var outside = new OutsidePage(rollcall);
    var path = "/connections/{connection}/scope";
    var outsidePath = "/connections/{connection}/outside";
    return List.of(
        signedIn(GET, path, scope::show),
        signedIn(POST, path, scope::save),
        signedIn(POST, path + "/look", scope::look),
        signedIn(POST, path + "/preview", scope::preview),
        signedIn(GET, outsidePath, outside::show),
        signedIn(POST, outsidePath + "/let-go", outside::letGo),
        signedIn(POST, outsidePath + "/keep", outside::keep));
  }
}
