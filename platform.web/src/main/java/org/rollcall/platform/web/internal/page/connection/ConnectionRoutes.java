package org.rollcall.platform.web.internal.page.connection;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** One connection, its runs, and its end. */
public final class ConnectionRoutes {

  private ConnectionRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var connection = new ConnectionPage(rollcall);
    var disconnect = new DisconnectPage(rollcall);
    var exchange = new ExchangePage(rollcall);
    var support = new SupportPage(rollcall);
    var run = new RunPage(rollcall);
    var runs = new RunsPage(rollcall);
    var files = new FilesPage(rollcall);
    var comparison = new ComparisonPage(rollcall);
    return List.of(
        signedIn(GET, "/connections/{connection}", connection::show),
        signedIn(POST, "/connections/{connection}/sync", connection::sync),
        signedIn(GET, "/connections/{connection}/disconnect", disconnect::show),
        signedIn(POST, "/connections/{connection}/disconnect", disconnect::disconnect),
        signedIn(GET, "/connections/{connection}/exchange", exchange::show),
        signedIn(POST, "/connections/{connection}/exchange", exchange::save),
        signedIn(GET, "/connections/{connection}/support", support::show),
        signedIn(POST, "/connections/{connection}/support", support::set),
        signedIn(POST, "/connections/{connection}/support/bundle", support::bundle),
        signedIn(GET, "/connections/{connection}/runs", runs::show),
        signedIn(GET, "/connections/{connection}/runs/file", runs::export),
        signedIn(GET, "/connections/{connection}/runs/compare", runs::compare),
        signedIn(GET, "/connections/{connection}/files", files::show),
        signedIn(POST, "/connections/{connection}/files", files::upload),
        signedIn(GET, "/runs/{run}", run::show),
        signedIn(GET, "/runs/{run}/comparison", comparison::show),
        signedIn(POST, "/runs/{run}/stop", run::stop));
  }
}
