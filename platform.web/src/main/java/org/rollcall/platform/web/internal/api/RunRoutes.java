package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.history.RunHistory;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;

/** Sync runs: asked for, watched, stopped. */
final class RunRoutes {
  private static final int USUAL_HISTORY = 20;

  private final SyncRoster sync;
  private final RunHistory history;
  private final HandOverFiles files;

  RunRoutes(Rollcall rollcall) {
    this.sync = rollcall.syncRoster();
    this.history = rollcall.lookingBack().runs();
    this.files = rollcall.together().files();
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
    int limit = request.limit(USUAL_HISTORY);
    var runs = history.list(request.caller(), id, RunFilterQuery.of(request), limit).runs();
    return request.query("format").filter("csv"::equals).isPresent()
        ? Answer.csv("runs.csv", RunCsv.of(runs))
        : Answer.ok(JsonFields.list(runs, RunJson::seen));
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
    var seen = history.find(request.caller(), id(request));
    var json = placed(request, RunJson.seen(seen), seen.run().id());
    files
        .fileOf(request.caller(), seen.run().id())
        .ifPresent(
            file ->
                json.add(
                    "file",
                    FileRoutes.json(file, seen, files.badRows(request.caller(), seen.run().id()))));
    return Answer.ok(json);
  }

  private JsonObject json(ApiRequest request, SyncRun run) {
    return placed(request, RunJson.run(run), run.id());
  }

  private JsonObject placed(ApiRequest request, JsonObject json, SyncRunId run) {
    sync.place(request.caller(), run).ifPresent(place -> json.addProperty("queuePlace", place));
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
