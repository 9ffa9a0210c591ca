package org.rollcall.platform.web.internal.page.roster;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/**
 * The stored rosters. Identifiers of the SIS are in the query, because they may hold anything, a
 * slash included.
 */
public final class RosterRoutes {

  private RosterRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var desk = new RosterDesk(rollcall);
    var data = new PersonalDataPage(rollcall, desk);
    return List.of(
        signedIn(GET, "/rosters", new RostersPage(rollcall)::show),
        signedIn(GET, "/connections/{connection}/roster", new RosterPage(desk)::show),
        signedIn(GET, "/connections/{connection}/school", new SchoolPage(desk)::show),
        signedIn(GET, "/connections/{connection}/class", new ClassPage(desk)::show),
        signedIn(GET, "/connections/{connection}/people", new PeoplePage(desk)::show),
        signedIn(GET, "/connections/{connection}/person", new PersonPage(desk)::show),
        signedIn(POST, "/connections/{connection}/person/export", data::export),
        signedIn(GET, "/connections/{connection}/person/erase", data::ask),
        signedIn(POST, "/connections/{connection}/person/erase", data::erase),
        signedIn(GET, "/connections/{connection}/erased", data::erased),
        signedIn(POST, "/connections/{connection}/erased/lift", data::lift));
  }
}
