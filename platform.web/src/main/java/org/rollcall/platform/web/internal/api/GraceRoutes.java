package org.rollcall.platform.web.internal.api;

import static java.util.stream.Collectors.toSet;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.rollcall.platform.core.plan.Disposition;
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
            "runs",
            "studentDays",
            "staffDays",
            "classDays",
            "otherDays",
            "keep",
            "suspend",
            "reason");
    var days = new EnumMap<GraceGroup, Integer>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      days.put(group, number(body, Grace.field(group), before.days(group)));
    }
    var wanted = ends(body, new Grace(number(body, "runs", before.runs()), days, before.then()));
    return answer(graces.change(request.caller(), id, wanted, body.text("reason")));
  }

  /** Those that are named are kept or suspended, and no others; what is not named stays so. */
  private static Grace ends(BodyFields body, Grace before) {
    var kept = groups(body, "keep");
    var suspended = groups(body, "suspend");
    if (kept.stream().anyMatch(suspended::contains)) {
      throw Refusal.invalid("suspend", "What is kept cannot be suspended too: say one of them.");
    }
    var keeping = body.has("keep") ? before.keeping(kept) : before;
    return body.has("suspend") ? keeping.suspending(suspended) : keeping;
  }

  private static Set<GraceGroup> groups(BodyFields body, String name) {
    return body.has(name)
        ? body.texts(name).stream().map(word -> group(name, word)).collect(toSet())
        : Set.of();
  }

  private static GraceGroup group(String name, String word) {
    return GraceGroup.ofToken(word)
        .orElseThrow(
            () -> Refusal.invalid(name, "Give some of students, staff, classes and others."));
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
    return Answer.ok(
        answer
            .put("keep", tokens(grace, Disposition.KEEP))
            .put("suspend", tokens(grace, Disposition.SUSPEND))
            .object());
  }

  private static JsonArray tokens(Grace grace, Disposition end) {
    return JsonFields.texts(grace.those(end).stream().map(GraceGroup::token).toList());
  }
}
