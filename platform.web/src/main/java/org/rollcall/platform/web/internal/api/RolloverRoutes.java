package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.rollover.RollOver;
import org.rollcall.platform.core.rollover.Rollover;
import org.rollcall.platform.core.rollover.RolloverStanding;
import org.rollcall.platform.core.rollover.SessionSeen;
import org.rollcall.platform.core.service.Rollcall;

/** From one school year to the next, step by step. */
final class RolloverRoutes {
  private static final String ROLLOVER = "/connections/{connection}/rollover";

  private final RollOver steps;

  RolloverRoutes(Rollcall rollcall) {
    this.steps = rollcall.together().rollOver();
  }

  List<Route> routes() {
    return List.of(
        Route.get(ROLLOVER, Access.DISTRICT, step(steps::show)),
        Route.post(ROLLOVER + "/freeze", Access.DISTRICT, step(steps::freeze)),
        Route.post(ROLLOVER + "/preview", Access.DISTRICT, step(steps::preview)),
        Route.post(ROLLOVER + "/dry-run", Access.DISTRICT, step(steps::dryRun)),
        Route.post(ROLLOVER + "/release", Access.DISTRICT, step(steps::release)),
        Route.post(ROLLOVER + "/give-up", Access.DISTRICT, step(steps::giveUp)));
  }

  private static Handler step(BiFunction<Caller, ConnectionId, RolloverStanding> doing) {
    return request -> Answer.ok(json(doing.apply(request.caller(), ConnectionRoutes.id(request))));
  }

  private static JsonObject json(RolloverStanding standing) {
    var fields = new JsonFields().put("goesOn", standing.goesOn()).word("step", standing.step());
    var rollover = standing.rollover();
    if (rollover != null) {
      put(fields, rollover);
    }
    var dryRun = standing.dryRun();
    if (dryRun != null) {
      fields.put("dryRun", RunJson.run(dryRun));
    }
    var plan = standing.plan();
    if (plan != null) {
      fields.put("plan", json(plan));
    }
    var release = standing.release();
    if (release != null) {
      fields.put("release", RunJson.run(release));
    }
    return fields.object();
  }

  private static void put(JsonFields fields, Rollover rollover) {
    fields
        .put("begun", rollover.begun())
        .put("begunBy", rollover.begunBy())
        .put("previewed", rollover.previewed())
        .put("sessions", JsonFields.list(rollover.sessions(), RolloverRoutes::json))
        .put("ended", rollover.ended())
        .put("endedBy", rollover.endedBy());
  }

  private static JsonObject json(SessionSeen session) {
    return new JsonFields()
        .put("sourcedId", session.sourcedId())
        .put("title", session.title())
        .put("type", session.kind())
        .put("schoolYear", session.schoolYear())
        .put("first", Optional.ofNullable(session.first()))
        .put("last", Optional.ofNullable(session.last()))
        .word("standing", session.standing())
        .object();
  }

  private static JsonObject json(Plan plan) {
    return new JsonFields()
        .put("id", plan.id().value())
        .put("made", plan.made())
        .put("additions", plan.counts().additions())
        .put("changes", plan.counts().changes())
        .put("removals", plan.counts().removals())
        .put("ended", plan.counts().ended())
        .put("sentence", plan.sentence())
        .object();
  }
}
