package org.rollcall.platform.web.internal.api;

import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.history.RecordHistory;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** What became of one person, or one class. */
final class HistoryRoutes {
  private static final String CONNECTION = "/connections/{connection}";

  private final RecordHistory history;

  HistoryRoutes(Rollcall rollcall) {
    this.history = rollcall.lookingBack().records();
  }

  List<Route> routes() {
    return List.of(
        Route.get(CONNECTION + "/people/{person}/history", Access.DISTRICT, this::person),
        Route.get(CONNECTION + "/classes/{class}/history", Access.DISTRICT, this::schoolClass));
  }

  private Answer person(ApiRequest request) {
    var id = sourcedId(request, "person");
    var found = history.ofPerson(request.caller(), ConnectionRoutes.id(request), id);
    return Answer.ok(HistoryJson.of(id.value(), found.now().isPresent(), found.entries()));
  }

  private Answer schoolClass(ApiRequest request) {
    var id = sourcedId(request, "class");
    var found = history.ofClass(request.caller(), ConnectionRoutes.id(request), id);
    return Answer.ok(HistoryJson.of(id.value(), found.now().isPresent(), found.entries()));
  }

  private static SourcedId sourcedId(ApiRequest request, String variable) {
    var text = request.path(variable);
    if (text.isBlank()) {
      throw Refusal.notFound(variable);
    }
    return SourcedId.of(text);
  }
}
