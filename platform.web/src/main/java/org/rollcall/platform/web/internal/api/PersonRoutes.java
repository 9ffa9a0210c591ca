package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.person.PersonalData;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.service.Rollcall;

/** Everything held on one person: handed out, and erased. */
final class PersonRoutes {
  private static final String CONNECTION = "/connections/{connection}";

  private final PersonalData data;

  PersonRoutes(Rollcall rollcall) {
    this.data = rollcall.together().person();
  }

  List<Route> routes() {
    return List.of(
        Route.get(CONNECTION + "/people/{person}/export", Access.DISTRICT, this::export),
        Route.delete(CONNECTION + "/people/{person}", Access.DISTRICT, this::erase),
        Route.get(CONNECTION + "/erased", Access.DISTRICT, this::erased),
        Route.delete(CONNECTION + "/erased/{key}", Access.DISTRICT, this::lift));
  }

  private Answer export(ApiRequest request) {
    return Answer.ok(
        HeldJson.of(data.export(request.caller(), ConnectionRoutes.id(request), person(request))));
  }

  private Answer erase(ApiRequest request) {
    data.erase(request.caller(), ConnectionRoutes.id(request), person(request));
    return Answer.done();
  }

  private Answer erased(ApiRequest request) {
    return Answer.ok(
        JsonFields.list(
            data.erased(request.caller(), ConnectionRoutes.id(request)), PersonRoutes::json));
  }

  private Answer lift(ApiRequest request) {
    data.lift(request.caller(), ConnectionRoutes.id(request), new PersonMark(request.path("key")));
    return Answer.done();
  }

  private static JsonObject json(Erasure erasure) {
    return new JsonFields().put("mark", erasure.mark().hex()).put("at", erasure.at()).object();
  }

  private static SourcedId person(ApiRequest request) {
    var text = request.path("person");
    if (text.isBlank()) {
      throw Refusal.notFound("person");
    }
    return SourcedId.of(text);
  }
}
