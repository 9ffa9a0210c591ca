package org.rollcall.platform.web.internal.page.connector;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** The installed connectors. */
public final class ConnectorRoutes {

  private ConnectorRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var connectors = new ConnectorsPage(rollcall);
    var removal = new RemoveConnectorPage(rollcall);
    return List.of(
        signedIn(GET, "/connectors", connectors::show),
        signedIn(POST, "/connectors", connectors::install),
        signedIn(GET, "/connectors/remove", removal::show),
        signedIn(POST, "/connectors/remove", removal::remove));
  }
}
