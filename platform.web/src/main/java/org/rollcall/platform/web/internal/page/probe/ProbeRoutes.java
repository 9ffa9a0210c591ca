package org.rollcall.platform.web.internal.page.probe;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** What a SIS really does, and conformance reports. */
public final class ProbeRoutes {

  private ProbeRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var capabilities = new CapabilitiesPage(rollcall);
    var conformance = new ConformancePage(rollcall);
    var address = new AddressPage(rollcall);
    return List.of(
        signedIn(GET, "/connections/{connection}/capabilities", capabilities::show),
        signedIn(POST, "/connections/{connection}/probe", capabilities::begin),
        signedIn(GET, "/probes/{probe}", capabilities::watch),
        signedIn(GET, "/connections/{connection}/conformance", conformance::show),
        signedIn(POST, "/connections/{connection}/conformance", conformance::begin),
        signedIn(GET, "/conformance/{suite}", conformance::watch),
        signedIn(GET, "/conformance-reports/{report}", conformance::read),
        signedIn(GET, "/try/{connector}", address::show),
        signedIn(POST, "/try/{connector}", address::begin));
  }
}
