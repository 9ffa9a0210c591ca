package org.rollcall.platform.web.internal.page.connect;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Select your SIS, Connect, Authorize, start importing; and later changes of what was entered. */
public final class ConnectRoutes {

  private ConnectRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var select = new SelectSisPage(rollcall);
    var connect = new ConnectPage(rollcall);
    var settings = new SettingsPage(rollcall);
    var check = new CheckPage(rollcall);
    var address = new AddressPage(rollcall);
    return List.of(
        signedIn(GET, "/connect", select::show),
        signedIn(GET, "/connect/{connector}", connect::show),
        signedIn(POST, "/connect/{connector}", connect::authorize),
        signedIn(POST, "/connect/{connector}/files", connect::byFiles),
        signedIn(GET, "/addresses/{pending}", address::show),
        signedIn(POST, "/addresses/{pending}", address::goOn),
        signedIn(GET, "/connections/{connection}/settings", settings::show),
        signedIn(POST, "/connections/{connection}/settings", settings::authorize),
        signedIn(POST, "/connections/{connection}/check", check::begin),
        signedIn(GET, "/checks/{check}", check::show),
        signedIn(POST, "/connections/{connection}/import", check::startImporting));
  }
}
