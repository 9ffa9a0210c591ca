package org.rollcall.platform.web.internal.api;

import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.plan.GiveGrace;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.service.Rollcall;

/** How long what the SIS has no longer stays. */
final class GraceRoutes {
  private static final String GRACE = "/connections/{connection}/grace";

  private final GiveGrace graces;

  GraceRoutes(Rollcall rollcall) {
    this.graces = rollcall.safeguard().grace();
  }

  List<Route> routes() {
    return List.of(
        Route.get(GRACE, Access.DISTRICT, this::show),
        Route.put(GRACE, Access.DISTRICT, this::change));
  }

  private Answer show(ApiRequest request) {
    return answer(graces.show(request.caller(), ConnectionRoutes.id(request)));
  }

  private Answer change(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    var before = graces.show(request.caller(), id);
    var body = request.body("runs", "peopleDays", "otherDays", "reason");
    var wanted =
        new Grace(
            number(body, "runs", before.runs()),
            number(body, "peopleDays", before.peopleDays()),
            number(body, "otherDays", before.otherDays()));
    return answer(graces.change(request.caller(), id, wanted, body.text("reason")));
  }

  /** What is no number that can be meant is refused by the grace itself. */
  private static int number(BodyFields body, String name, int usual) {
    return body.number(name)
        .map(it -> (int) Math.max(Integer.MIN_VALUE, Math.min(it, Integer.MAX_VALUE)))
        .orElse(usual);
  }

  private static Answer answer(Grace grace) {
    return Answer.ok(
        new JsonFields()
            .put("runs", grace.runs())
            .put("peopleDays", grace.peopleDays())
            .put("otherDays", grace.otherDays())
            .object());
  }
}
