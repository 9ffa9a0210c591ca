package org.rollcall.platform.web.internal.page.prepare;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.partnership.ListPartnerships;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Eligibility, the ticks of a guide, partnerships, and what is not listed. */
public final class PrepareRoutes {

  private PrepareRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var eligibility = new EligibilityPage(rollcall);
    var guide = new GuidePage(rollcall);
    var partnerships = new PartnershipsPage(new ListPartnerships(rollcall.deployConnectors()));
    var interests = new InterestsPage(rollcall);
    return List.of(
        signedIn(GET, "/connect/{connector}/eligibility", eligibility::show),
        signedIn(POST, "/connect/{connector}/eligibility", eligibility::answer),
        signedIn(POST, "/connect/{connector}/eligibility/confirm", eligibility::confirm),
        signedIn(GET, "/connections/{connection}/eligibility", eligibility::show),
        signedIn(POST, "/connections/{connection}/eligibility", eligibility::answer),
        signedIn(POST, "/connections/{connection}/eligibility/confirm", eligibility::confirm),
        signedIn(POST, "/connect/{connector}/guide", guide::tick),
        signedIn(GET, "/partnerships", partnerships::show),
        signedIn(GET, "/interests", interests::show),
        signedIn(POST, "/interests", interests::add),
        signedIn(POST, "/interests/{interest}/answered", interests::answered),
        signedIn(GET, "/interests.csv", interests::csv),
        signedIn(GET, "/interests.json", interests::json));
  }
}
