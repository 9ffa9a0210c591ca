package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.plan.UndoRuns;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRunId;

/** Dry runs, undoing a run, the pause that follows, and the limits of the guard. */
final class UndoRoutes {
  private static final String CONNECTION = "/connections/{connection}";
  private static final String LIMITS = CONNECTION + "/limits";
  private static final String PAUSE = CONNECTION + "/pause";

  private final SyncRoster syncs;
  private final ReviewPlans review;
  private final DecideOnPlans decide;
  private final UndoRuns undo;

  UndoRoutes(Rollcall rollcall) {
    this.syncs = rollcall.syncRoster();
    this.review = rollcall.safeguard().review();
    this.decide = rollcall.safeguard().decide();
    this.undo = rollcall.safeguard().undo();
  }

  List<Route> routes() {
    return List.of(
        Route.post(CONNECTION + "/dry-run", Access.DISTRICT, this::dryRun),
        Route.post("/runs/{run}/undo", Access.DISTRICT, this::preview),
        Route.post("/plans/{plan}/apply", Access.DISTRICT, this::apply),
        Route.get(PAUSE, Access.DISTRICT, this::pause),
        Route.delete(PAUSE, Access.DISTRICT, this::release),
        Route.get(LIMITS, Access.DISTRICT, this::limits),
        Route.put(LIMITS, Access.DISTRICT, this::changeLimits),
        Route.post(LIMITS + "/raise", Access.DISTRICT, this::raise),
        Route.delete(LIMITS + "/raise", Access.DISTRICT, this::takeBack));
  }

  private Answer dryRun(ApiRequest request) {
    var run = syncs.dryRun(request.caller(), ConnectionRoutes.id(request));
    return Answer.accepted("/runs/" + run.id(), RunJson.run(run));
  }

  private Answer preview(ApiRequest request) {
    var run = new SyncRunId(request.number("run", "run"));
    var plan = undo.preview(request.caller(), run);
    return Answer.created("/plans/" + plan.id(), PlanJson.plan(plan));
  }

  private Answer apply(ApiRequest request) throws IOException {
    var plan = review.find(request.caller(), PlanRoutes.id(request));
    var body = request.body("reason", "despiteAlarms");
    var run =
        undo.apply(
            request.caller(),
            plan.id(),
            body.text("reason"),
            body.flag("despiteAlarms").orElse(false));
    return Answer.accepted("/runs/" + run.id(), RunJson.run(run));
  }

  private Answer pause(ApiRequest request) {
    var pause = undo.pause(request.caller(), ConnectionRoutes.id(request));
    var fields = new JsonFields().put("paused", pause.isPresent());
    pause.ifPresent(
        it -> fields.put("since", it.since()).put("by", it.by()).put("reason", it.reason()));
    return Answer.ok(fields.object());
  }

  private Answer release(ApiRequest request) {
    undo.release(request.caller(), ConnectionRoutes.id(request));
    return Answer.done();
  }

  private Answer limits(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    return Answer.ok(
        limits(
            decide.limits(request.caller(), id),
            JsonFields.list(decide.raised(request.caller(), id), PlanJson::raised)));
  }

  private static JsonObject limits(GuardLimits limits, JsonArray raised) {
    var json = PlanJson.limits(limits);
    json.add("raised", raised);
    return json;
  }

  private Answer changeLimits(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    var before = decide.limits(request.caller(), id);
    var body =
        request.body(
            "removedPercent",
            "changedPercent",
            "leastRecords",
            "classPercent",
            "classMembers",
            "shrinkPercent",
            "reason");
    decide.changeLimits(
        request.caller(),
        id,
        new GuardLimits(
            number(body, "removedPercent", before.removedPercent()),
            number(body, "changedPercent", before.changedPercent()),
            number(body, "leastRecords", before.leastRecords()),
            number(body, "classPercent", before.classPercent()),
            number(body, "classMembers", before.classMembers()),
            number(body, "shrinkPercent", before.shrinkPercent())),
        body.text("reason"));
    return limits(request);
  }

  private static int number(BodyFields body, String name, int usual) {
    return body.number(name).map(UndoRoutes::small).orElse(usual);
  }

  /** What is no number that can be meant is refused by the limits themselves. */
  private static int small(long number) {
    return (int) Math.max(0, Math.min(number, Integer.MAX_VALUE));
  }

  private Answer takeBack(ApiRequest request) {
    decide.takeBack(request.caller(), ConnectionRoutes.id(request));
    return Answer.done();
  }

  private Answer raise(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    decide.limits(request.caller(), id);
    var body = request.body("rule", "school", "percent", "reason", "until");
    var raised =
        decide.raiseOnce(
            request.caller(),
            id,
            PlanQuery.word(GuardRule.class, "rule", body.text("rule")),
            body.optionalText("school").map(SourcedId::of).orElse(null),
            body.number("percent")
                .map(UndoRoutes::small)
                .orElseThrow(() -> Refusal.invalid("percent", "The field \"percent\" is missing.")),
            body.text("reason"),
            PlanQuery.moment("until", body.optionalText("until")));
    return Answer.created("/connections/" + id + "/limits", PlanJson.raised(raised));
  }
}
