package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.departure.KeptConnection;
import org.rollcall.platform.core.departure.LeaveSis;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** The end of connections, what is kept of them, and how they are taken up again. */
final class KeptRoutes {
  private final LeaveSis leave;
  private final Overview overview;

  KeptRoutes(Rollcall rollcall) {
    this.leave = rollcall.together().leave();
    this.overview = rollcall.overview();
  }

  List<Route> routes() {
    return List.of(
        Route.delete("/connections/{connection}", Access.DISTRICT, this::disconnect),
        Route.get("/connections/{connection}/take-up", Access.DISTRICT, this::offer),
        Route.post("/connections/{connection}/take-up", Access.DISTRICT, this::takeUp),
        Route.get("/kept", Access.ACCOUNT, this::list),
        Route.delete("/kept/{kept}", Access.DISTRICT, this::delete));
  }

  private Answer disconnect(ApiRequest request) {
    var days = request.query("delete").map(KeptRoutes::days).orElse(LeaveSis.USUAL_DAYS);
    leave.disconnect(request.caller(), ConnectionRoutes.id(request), days);
    return Answer.done();
  }

  private static int days(String text) {
    if (text.equals("now")) {
      return 0;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw Refusal.invalid("delete", "Say now, or after how many days.");
    }
    return Integer.parseInt(text);
  }

  private Answer offer(ApiRequest request) {
    var answer = new JsonObject();
    leave
        .offer(request.caller(), ConnectionRoutes.id(request))
        .ifPresent(kept -> answer.add("kept", json(kept)));
    return Answer.ok(answer);
  }

  private Answer takeUp(ApiRequest request) {
    var back = leave.takeUp(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(ConnectionJson.status(overview.of(request.caller(), back.id())));
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(JsonFields.list(leave.list(request.caller()), KeptRoutes::json));
  }

  private Answer delete(ApiRequest request) {
    leave.deleteNow(request.caller(), new ConnectionId(request.number("kept", "ended connection")));
    return Answer.done();
  }

  private static JsonObject json(KeptConnection kept) {
    return new JsonFields()
        .put("id", kept.id().value())
        .put("name", kept.connection().name())
        .put("district", kept.district().value())
        .put("connector", kept.connection().connector().value())
        .put("at", kept.at())
        .put("by", kept.by())
        .put("holdsData", kept.holdsData())
        .put("deleteAt", kept.deleteAt())
        .put("deletedAt", kept.deletedAt())
        .object();
  }
}
