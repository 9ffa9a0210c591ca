package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.plan.KeepOutside;
import org.rollcall.platform.core.plan.OutsideRecord;
import org.rollcall.platform.core.service.Rollcall;

/** The stored records that lie outside the scope, and stay until somebody lets them go. */
final class OutsideRoutes {
  private static final int USUAL_SLICE = 50;
  private static final String OUTSIDE = "/connections/{connection}/outside";

  private final KeepOutside outside;

  OutsideRoutes(Rollcall rollcall) {
    this.outside = rollcall.safeguard().outside();
  }

  List<Route> routes() {
    return List.of(
        Route.get(OUTSIDE, Access.DISTRICT, this::list),
        Route.post(OUTSIDE + "/let-go", Access.DISTRICT, this::letGo),
        Route.post(OUTSIDE + "/keep", Access.DISTRICT, this::keep));
  }

  private Answer list(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var counts = outside.counts(request.caller(), id);
    var collection = PlanQuery.collection(request.query("collection").orElse("users"));
    var after = request.query("after").orElse(null);
    var slice = outside.some(request.caller(), id, collection, after, request.limit(USUAL_SLICE));
    var answer = json(counts);
    answer.add("items", JsonFields.list(slice.items(), OutsideRoutes::json));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }

  private Answer letGo(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    outside.counts(request.caller(), id);
    var reason = request.body("reason").text("reason");
    return Answer.ok(json(outside.letGo(request.caller(), id, reason)));
  }

  private Answer keep(ApiRequest request) {
    return Answer.ok(json(outside.keepAfterAll(request.caller(), ConnectionRoutes.id(request))));
  }

  private static JsonObject json(KeepOutside.Counts counts) {
    return new JsonFields()
        .put("counts", json(counts.stay()))
        .put("letGo", json(counts.go()))
        .object();
  }

  private static JsonObject json(Map<RosterCollection, Long> counts) {
    var fields = new JsonFields();
    counts.forEach((collection, count) -> fields.put(collection.path(), count));
    return fields.object();
  }

  private static JsonObject json(OutsideRecord of) {
    return new JsonFields()
        .word("type", of.type())
        .put("sourcedId", of.id().value())
        .put("title", of.title())
        .put("since", of.since())
        .put("run", of.run().value())
        .object();
  }
}
