package org.rollcall.platform.web.internal.api;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.exchange.DataExchange;
import org.rollcall.platform.core.exchange.FlowReview;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.support.SupportStanding;
import org.rollcall.platform.core.support.SupportWithSis;

/** What may flow over a connection, and support with its SIS. */
final class TogetherRoutes {
  private static final String CONNECTION = "/connections/{connection}";

  private final DataExchange exchange;
  private final SupportWithSis support;

  TogetherRoutes(Rollcall rollcall) {
    this.exchange = rollcall.together().exchange();
    this.support = rollcall.together().support();
  }

  List<Route> routes() {
    return List.of(
        Route.get(CONNECTION + "/exchange", Access.DISTRICT, this::review),
        Route.post(CONNECTION + "/switch-off", Access.DISTRICT, this::switchOff),
        Route.get(CONNECTION + "/support", Access.DISTRICT, this::support),
        Route.put(CONNECTION + "/support", Access.DISTRICT, this::setSupport),
        Route.post(CONNECTION + "/support/bundle", Access.DISTRICT, this::bundle));
  }

  private Answer review(ApiRequest request) {
    return reviewed(request, ConnectionRoutes.id(request));
  }

  private Answer reviewed(ApiRequest request, ConnectionId id) {
    return Answer.ok(
        JsonFields.list(exchange.review(request.caller(), id), TogetherRoutes::review));
  }

  private Answer switchOff(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    exchange.review(request.caller(), id);
    var flows = ConnectionRoutes.flows(request.body("flows").texts("flows"), "flows");
    if (flows.isEmpty()) {
      throw Refusal.invalid("flows", "Say what is switched off: import, export or both.");
    }
    exchange.switchOff(request.caller(), id, flows);
    return reviewed(request, id);
  }

  private Answer support(ApiRequest request) {
    return Answer.ok(json(support.standing(request.caller(), ConnectionRoutes.id(request))));
  }

  private Answer setSupport(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    support.standing(request.caller(), id);
    var enabled =
        request
            .body("enabled")
            .flag("enabled")
            .orElseThrow(() -> Refusal.invalid("enabled", "Say true or false."));
    return Answer.ok(json(support.set(request.caller(), id, enabled)));
  }

  private Answer bundle(ApiRequest request) {
    // Gson sees maps, lists, texts and numbers only.
    return Answer.ok(
        new Gson().toJsonTree(support.bundle(request.caller(), ConnectionRoutes.id(request))));
  }

  private static JsonObject review(FlowReview review) {
    return new JsonFields()
        .word("flow", review.flow())
        .put("acknowledged", review.acknowledged())
        .put("asksAgain", review.asksAgain())
        .put("features", texts(review.features()))
        .put("added", texts(review.added()))
        .put("gone", texts(review.gone()))
        .put("when", review.when())
        .put("at", review.at())
        .put("by", review.by())
        .object();
  }

  private static JsonArray texts(List<String> texts) {
    return JsonFields.texts(texts);
  }

  private static JsonObject json(SupportStanding standing) {
    return new JsonFields()
        .put("enabled", standing.enabled())
        .put("vendor", standing.vendor())
        .put("domains", texts(standing.domains()))
        .put("at", standing.at())
        .put("by", standing.by())
        .object();
  }
}
