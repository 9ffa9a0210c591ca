package org.rollcall.platform.web.internal.page.account;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Accounts, and the own one. */
public final class AccountRoutes {

  private AccountRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var accounts = new AccountsPage(rollcall);
    var add = new NewAccountPage(rollcall);
    var account = new AccountPage(rollcall);
    var own = new OwnPage(rollcall);
    return List.of(
        signedIn(GET, "/accounts", accounts::show),
        signedIn(GET, "/accounts/new", add::show),
        signedIn(POST, "/accounts/new", add::add),
        signedIn(GET, "/accounts/{account}", account::show),
        signedIn(POST, "/accounts/{account}/password", account::reset),
        signedIn(POST, "/accounts/{account}/disable", account::disable),
        signedIn(POST, "/accounts/{account}/enable", account::enable),
        signedIn(GET, "/me", own::show),
        signedIn(POST, "/me/password", own::changePassword),
        signedIn(POST, "/me/notifications", own::chooseMail),
        signedIn(POST, "/me/keys", own::createKey),
        signedIn(POST, "/me/keys/{key}/revoke", own::revokeKey));
  }
}
