package org.rollcall.platform.web.internal.api;

import java.util.List;
import org.rollcall.platform.core.connection.CheckRunId;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.service.Rollcall;

/** Checks of connections as they are stored, to be watched step by step. */
final class CheckRoutes {
  private final ConnectSis connections;

  CheckRoutes(Rollcall rollcall) {
    this.connections = rollcall.connectSis();
  }

  List<Route> routes() {
    return List.of(
        Route.post("/connections/{connection}/check", Access.DISTRICT, this::begin),
        Route.get("/checks/{check}", Access.DISTRICT, this::show));
  }

  private Answer begin(ApiRequest request) {
    var run = connections.check(request.caller(), ConnectionRoutes.id(request));
    return Answer.accepted("/checks/" + run.id().value(), CheckJson.run(run));
  }

  private Answer show(ApiRequest request) {
    var id = new CheckRunId(request.path("check"));
    return Answer.ok(CheckJson.run(connections.find(request.caller(), id)));
  }
}
