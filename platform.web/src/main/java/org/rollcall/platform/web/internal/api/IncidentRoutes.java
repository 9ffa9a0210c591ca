package org.rollcall.platform.web.internal.api;

import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.ShowIncidents;

/** What needs somebody, and did lately. */
final class IncidentRoutes {
  private final ShowIncidents incidents;

  IncidentRoutes(Rollcall rollcall) {
    this.incidents = rollcall.informed().telling().incidents();
  }

  List<Route> routes() {
    return List.of(Route.get("/incidents", Access.ACCOUNT, this::list));
  }

  private Answer list(ApiRequest request) {
    var caller = request.caller();
    return Answer.ok(
        new JsonFields()
            .put("open", JsonFields.list(incidents.open(caller), NoticeJson::incident))
            .put("over", JsonFields.list(incidents.over(caller), NoticeJson::incident))
            .object());
  }
}
