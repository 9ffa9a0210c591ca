package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.platform.core.plan.SeeSuspended;
import org.rollcall.platform.core.plan.SuspendedRecord;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.service.Rollcall;

/** What is suspended: in the roster, and no longer in the SIS. */
final class SuspendedRoutes {
  private static final int USUAL_SLICE = 50;

  private final SeeSuspended suspended;

  SuspendedRoutes(Rollcall rollcall) {
    this.suspended = rollcall.safeguard().suspended();
  }

  List<Route> routes() {
    return List.of(Route.get("/connections/{connection}/suspended", Access.DISTRICT, this::list));
  }

  private Answer list(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var counts = new JsonFields();
    suspended
        .counts(request.caller(), id)
        .forEach((collection, count) -> counts.put(collection.path(), count));
    var collection = PlanQuery.collection(request.query("collection").orElse("users"));
    var after = request.query("after").orElse(null);
    var slice = suspended.some(request.caller(), id, collection, after, request.limit(USUAL_SLICE));
    var answer = new JsonObject();
    answer.add("counts", counts.object());
    answer.add("items", JsonFields.list(slice.items(), SuspendedRoutes::json));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }

  private static JsonObject json(SuspendedRecord of) {
    return fields(of.suspension())
        .word("type", of.type())
        .put("sourcedId", of.id().value())
        .put("title", of.title())
        .put("missing", of.missing())
        .word("then", of.then())
        .object();
  }

  /** Since when, and by which run. */
  static JsonFields fields(Suspension suspension) {
    return new JsonFields().put("since", suspension.at()).put("run", suspension.run().value());
  }
}
