package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import org.rollcall.platform.core.plan.GiveGrace;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.refusal.Refusal;
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
    var body =
        request.body(
            "runs", "studentDays", "staffDays", "classDays", "otherDays", "keep", "reason");
    var days = new EnumMap<GraceGroup, Integer>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      days.put(group, number(body, Grace.field(group), before.days(group)));
    }
    var kept =
        body.has("keep")
            ? body.texts("keep").stream().map(GraceRoutes::group).collect(toSet())
            : before.kept();
    var wanted = new Grace(number(body, "runs", before.runs()), days, kept);
    return answer(graces.change(request.caller(), id, wanted, body.text("reason")));
  }

  private static GraceGroup group(String word) {
    return GraceGroup.ofToken(word)
        .orElseThrow(
            () -> Refusal.invalid("keep", "Give some of students, staff, classes and others."));
  }

  /** What is no number that can be meant is refused by the grace itself. */
  private static int number(BodyFields body, String name, int usual) {
    return body.number(name)
        .map(it -> (int) Math.max(Integer.MIN_VALUE, Math.min(it, Integer.MAX_VALUE)))
        .orElse(usual);
  }

  private static Answer answer(Grace grace) {
    var answer = new JsonFields().put("runs", grace.runs());
    for (var group : GraceGroup.values()) {
      answer.put(Grace.field(group), grace.days(group));
    }
    var kept = grace.keptInOrder().stream().map(GraceGroup::token).toList();
    return Answer.ok(answer.put("keep", JsonFields.texts(kept)).object());
  }
}
