package org.rollcall.platform.web.internal.page.finding;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** How good the data of a SIS is. */
public final class FindingRoutes {

  private FindingRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var page = new FindingsPage(rollcall);
    var accounts = new AccountsPage(rollcall);
    var confirmed = new ConfirmedAccountsPage(rollcall);
    var people = new AccountPeoplePage(rollcall);
    return List.of(
        signedIn(GET, "/connections/{connection}/findings", page::show),
        signedIn(POST, "/connections/{connection}/findings/export", page::export),
        signedIn(GET, "/connections/{connection}/accounts", accounts::show),
        signedIn(POST, "/connections/{connection}/accounts", accounts::upload),
        signedIn(POST, "/connections/{connection}/accounts/delete", accounts::delete),
        signedIn(GET, "/connections/{connection}/accounts/people", people::show),
        signedIn(GET, "/connections/{connection}/accounts/strays", people::strays),
        signedIn(GET, "/connections/{connection}/accounts/confirmed", confirmed::show),
        signedIn(POST, "/connections/{connection}/accounts/confirmed", confirmed::say),
        signedIn(POST, "/connections/{connection}/accounts/confirmed/remove", confirmed::takeBack),
        signedIn(POST, "/connections/{connection}/accounts/export", people::export));
  }
}
