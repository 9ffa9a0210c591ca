package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.plan.AdoptDryRuns;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.DecideOnPlans;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.ReviewPlans;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.service.Rollcall;

/** Plans: looked at, approved, rejected. */
final class PlanRoutes {
  private static final int USUAL_LIST = 20;
  private static final int USUAL_SLICE = 50;
  private static final String PLAN = "/plans/{plan}";

  private final ReviewPlans review;
  private final DecideOnPlans decide;
  private final AdoptDryRuns adopt;

  PlanRoutes(Rollcall rollcall) {
    this.review = rollcall.safeguard().review();
    this.decide = rollcall.safeguard().decide();
    this.adopt = rollcall.safeguard().adopt();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections/{connection}/plans", Access.DISTRICT, this::list),
        Route.get("/connections/{connection}/removals", Access.DISTRICT, this::removals),
        Route.get(PLAN, Access.DISTRICT, this::show),
        Route.get(PLAN + "/entries", Access.DISTRICT, this::entries),
        Route.get(PLAN + "/schools", Access.DISTRICT, this::schools),
        Route.get(PLAN + "/classes", Access.DISTRICT, this::classes),
        Route.get(PLAN + "/decisions", Access.DISTRICT, this::decisions),
        Route.post(PLAN + "/approve", Access.DISTRICT, this::approve),
        Route.post(PLAN + "/reject", Access.DISTRICT, this::reject));
  }

  private Answer list(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var plans = review.list(request.caller(), id, request.limit(USUAL_LIST));
    return Answer.ok(JsonFields.list(plans, PlanJson::plan));
  }

  private Answer removals(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var counts = new JsonFields();
    review
        .waitingCounts(request.caller(), id)
        .forEach((collection, count) -> counts.put(collection.path(), count));
    var collection = PlanQuery.collection(request.query("collection").orElse("users"));
    var after = request.query("after").orElse(null);
    var slice =
        review.waitingRemovals(request.caller(), id, collection, after, request.limit(USUAL_SLICE));
    var answer = slice(slice, PlanJson::waiting);
    answer.add("counts", counts.object());
    return Answer.ok(answer);
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(PlanJson.plan(review.find(request.caller(), id(request))));
  }

  private Answer entries(ApiRequest request) {
    var filter = PlanQuery.of(request);
    if (request.query("format").filter("csv"::equals).isPresent()) {
      return Answer.csv("plan.csv", PlanCsv.of(review, request.caller(), id(request), filter));
    }
    var after = request.query("after").orElse(null);
    int limit = request.limit(USUAL_SLICE);
    return Answer.ok(
        slice(
            review.entries(request.caller(), id(request), filter, after, limit), PlanJson::entry));
  }

  private Answer schools(ApiRequest request) {
    var groups = review.bySchool(request.caller(), id(request));
    return Answer.ok(JsonFields.list(groups, PlanJson::group));
  }

  private Answer classes(ApiRequest request) {
    var school = request.query("school").map(SourcedId::of).orElse(null);
    var groups = review.byClass(request.caller(), id(request), school);
    return Answer.ok(JsonFields.list(groups, PlanJson::group));
  }

  private Answer decisions(ApiRequest request) {
    var decisions = review.decisions(request.caller(), id(request));
    return Answer.ok(JsonFields.list(decisions, PlanJson::decision));
  }

  private Answer approve(ApiRequest request) throws IOException {
    var plan = review.find(request.caller(), id(request));
    var body = request.body("generation", "school", "class", "kind", "reason", "until");
    var scope =
        new DecisionScope(
            body.optionalText("school").map(SourcedId::of).orElse(null),
            body.optionalText("class").map(SourcedId::of).orElse(null),
            body.optionalText("kind")
                .map(word -> PlanQuery.word(ChangeKind.class, "kind", word))
                .orElse(null));
    var run =
        adopt.approve(
            request.caller(),
            plan.id(),
            body.number("generation").map(Long::intValue).orElse(plan.generation()),
            scope,
            body.text("reason"),
            PlanQuery.moment("until", body.optionalText("until")));
    return Answer.accepted("/runs/" + run.id(), RunJson.run(run));
  }

  private Answer reject(ApiRequest request) throws IOException {
    var plan = review.find(request.caller(), id(request));
    var reason = request.body("reason").text("reason");
    return Answer.ok(PlanJson.plan(decide.reject(request.caller(), plan.id(), reason)));
  }

  static PlanId id(ApiRequest request) {
    return new PlanId(request.number("plan", "plan"));
  }

  private static <T> JsonObject slice(
      Slice<T> slice, Function<? super T, ? extends JsonElement> map) {
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(slice.items(), map));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return answer;
  }
}
