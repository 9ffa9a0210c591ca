package org.rollcall.platform.web.internal.page.audit;

import static org.rollcall.platform.web.internal.route.Route.Method.GET;
import static org.rollcall.platform.web.internal.route.Route.Method.POST;
import static org.rollcall.platform.web.internal.route.Route.signedIn;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Route;

/** The audit log. */
public final class AuditRoutes {

  private AuditRoutes() {}

  /** The table. */
  public static List<Route> of(Rollcall rollcall) {
    var page = new AuditLogPage(rollcall);
    return List.of(
        signedIn(GET, "/audit", page::show),
        signedIn(POST, "/audit/export", page::export),
        signedIn(POST, "/audit/verify", page::verify));
  }
}
