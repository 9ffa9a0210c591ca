package org.rollcall.platform.web.internal.page.notification;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** Incidents and notifications. */
public final class NotificationRoutes {
  private NotificationRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var incidents = new IncidentsPage(rollcall);
    var mail = new MailPage(rollcall);
    var district = new DistrictNoticePage(rollcall);
    return List.of(
        signedIn(GET, "/incidents", incidents::show),
        signedIn(GET, "/notifications", mail::show),
        signedIn(POST, "/notifications", mail::change),
        signedIn(POST, "/notifications/mail/test", mail::test),
        signedIn(GET, "/notifications/{district}", district::show),
        signedIn(POST, "/notifications/{district}", district::change),
        signedIn(POST, "/notifications/{district}/secret", district::makeSecret),
        signedIn(POST, "/notifications/{district}/test", district::test));
  }
}
