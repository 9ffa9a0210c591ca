package org.rollcall.platform.web.internal.page.district;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** The districts. */
public final class DistrictRoutes {

  private DistrictRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var districts = new DistrictsPage(rollcall);
    var district = new DistrictPage(rollcall);
    return List.of(
        signedIn(GET, "/districts", districts::show),
        signedIn(GET, "/districts/new", district::showNew),
        signedIn(POST, "/districts/new", district::add),
        signedIn(GET, "/districts/{district}", district::show),
        signedIn(POST, "/districts/{district}", district::change));
  }
}
