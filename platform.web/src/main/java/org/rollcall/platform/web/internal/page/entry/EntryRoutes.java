package org.rollcall.platform.web.internal.page.entry;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.anybody;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.gate.Gate;
import org.rollcall.platform.web.internal.route.Route;

/** Set-up, sign in, sign out. */
public final class EntryRoutes {

  private EntryRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall, Gate gate) {
    var signIn = new SignInPage(rollcall.signIn(), rollcall.firstStart(), gate);
    var setUp = new SetUpPage(rollcall.firstStart(), rollcall.signIn(), gate);
    return List.of(
        anybody(GET, "/sign-in", signIn::show),
        anybody(POST, "/sign-in", signIn::signIn),
        signedIn(POST, "/sign-out", signIn::signOut),
        anybody(GET, "/setup", setUp::show),
        anybody(POST, "/setup", setUp::finish));
  }
}
