package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;

/** Sync runs: asked for, watched, stopped. */
final class RunRoutes {
  private static final int USUAL_HISTORY = 20;

  private final SyncRoster sync;

  RunRoutes(Rollcall rollcall) {
    this.sync = rollcall.syncRoster();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections/{connection}/runs", Access.DISTRICT, this::latest),
        Route.post("/connections/{connection}/runs", Access.DISTRICT, this::request),
        Route.get("/runs/{run}", Access.DISTRICT, this::show),
        Route.post("/runs/{run}/stop", Access.DISTRICT, this::stop));
  }

  private Answer latest(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var runs = sync.latest(request.caller(), id, request.limit(USUAL_HISTORY));
    return Answer.ok(JsonFields.list(runs, RunJson::run));
  }

  private Answer request(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    sync.next(request.caller(), id);
    var body = request.optionalBody("inBlackout", "changesOnly");
    var wish =
        new RunWish(body.flag("inBlackout").orElse(false), body.flag("changesOnly").orElse(false));
    var run = sync.request(request.caller(), id, wish);
    return Answer.accepted("/runs/" + run.id(), json(request, run));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(request, sync.find(request.caller(), id(request))));
  }

  private JsonObject json(ApiRequest request, SyncRun run) {
    var json = RunJson.run(run);
    sync.place(request.caller(), run.id())
        .ifPresent(place -> json.addProperty("queuePlace", place));
    return json;
  }

  private Answer stop(ApiRequest request) {
    sync.stop(request.caller(), id(request));
    return Answer.accepted(
        "/runs/" + id(request), RunJson.run(sync.find(request.caller(), id(request))));
  }

  private static SyncRunId id(ApiRequest request) {
    return new SyncRunId(request.number("run", "run"));
  }
}
