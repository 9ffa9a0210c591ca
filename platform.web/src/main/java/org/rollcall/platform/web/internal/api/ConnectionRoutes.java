package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.ConnectByFiles;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.exchange.DataExchange;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** Connections: how they stand, connecting, changing, agreeing to what flows, disconnecting. */
final class ConnectionRoutes {
  private static final String CONFIRM = "confirmNotEligible";

  private final Overview overview;
  private final ConnectSis connections;
  private final DataExchange exchange;
  private final ConnectByFiles byFiles;
  private final ConnectBody bodies;

  ConnectionRoutes(Rollcall rollcall, ConnectorNames names) {
    this.overview = rollcall.overview();
    this.connections = rollcall.connectSis();
    this.exchange = rollcall.together().exchange();
    this.byFiles = rollcall.together().byFiles();
    this.bodies = new ConnectBody(names, new DemoDistrict(rollcall.keepDistricts()));
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections", Access.ACCOUNT, this::list),
        Route.post("/connections", Access.ACCOUNT, this::connect),
        Route.get("/connections/{connection}", Access.DISTRICT, this::show),
        Route.put("/connections/{connection}", Access.DISTRICT, this::change),
        Route.post("/connections/{connection}/acknowledge", Access.DISTRICT, this::acknowledge));
  }

  /** The connection that the path means. */
  static ConnectionId id(ApiRequest request) {
    return new ConnectionId(request.number("connection", "connection"));
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(JsonFields.list(overview.all(request.caller()), ConnectionJson::status));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(request.caller(), id(request)));
  }

  private Answer connect(ApiRequest request) throws IOException {
    var caller = request.caller();
    var body = request.body(ConnectBody.NEW);
    var agreed = flows(body.texts("acknowledge"), "acknowledge");
    var confirmed = body.flag(CONFIRM).orElse(false);
    var asked = bodies.forNew(caller, body);
    connections.mustBeAdmissible(caller, asked, agreed, confirmed);
    if (body.flag(ConnectBody.FILES_ONLY).orElse(false)) {
      var made = byFiles.connect(caller, asked.district(), asked.connector(), asked.name()).id();
      if (!agreed.isEmpty()) {
        exchange.acknowledge(caller, made, agreed, confirmed);
      }
      return Answer.created("/connections/" + made, json(caller, made));
    }
    var run = ended(caller, begun(caller, asked, body));
    var made = run.connection();
    if (made == null) {
      return notSaved(run);
    }
    if (!agreed.isEmpty()) {
      exchange.acknowledge(caller, made, agreed, confirmed);
    }
    return Answer.created("/connections/" + made, withCheck(caller, made, run));
  }

  private Answer change(ApiRequest request) throws IOException {
    var caller = request.caller();
    var present = connections.find(caller, id(request));
    var body = request.body(ConnectBody.CHANGE);
    var run = ended(caller, begun(caller, bodies.forChange(present, body), body));
    return run.state() == CheckRun.State.PASSED
        ? Answer.ok(withCheck(caller, present.id(), run))
        : notSaved(run);
  }

  private Answer acknowledge(ApiRequest request) throws IOException {
    var present = connections.find(request.caller(), id(request));
    var body = request.body("flows", CONFIRM);
    var agreed = flows(body.texts("flows"), "flows");
    if (agreed.isEmpty()) {
      throw Refusal.invalid("flows", "Say what may flow: import, or import and export.");
    }
    var confirmed = body.flag(CONFIRM).orElse(false);
    exchange.acknowledge(request.caller(), present.id(), agreed, confirmed);
    return Answer.ok(json(request.caller(), present.id()));
  }

  private CheckRun begun(Caller caller, ConnectRequest asked, BodyFields body) {
    return body.flag(ConnectBody.CONFIRM_ADDRESS).orElse(false)
        ? connections.begin(caller, asked, true)
        : connections.begin(caller, asked);
  }

  private CheckRun ended(Caller caller, CheckRun begun) {
    return connections.await(caller, begun.id());
  }

  /** What failed; or where to look, when the check takes longer than anybody should wait. */
  static Answer notSaved(CheckRun run) {
    return run.steps().stream()
        .filter(step -> !step.passed())
        .findFirst()
        .map(step -> ErrorAnswer.failedCheck(step, CheckJson.steps(run)))
        .orElseGet(() -> Answer.accepted("/checks/" + run.id().value(), CheckJson.run(run)));
  }

  private JsonObject withCheck(Caller caller, ConnectionId id, CheckRun run) {
    var connection = json(caller, id);
    connection.add("check", CheckJson.run(run));
    return connection;
  }

  private JsonObject json(Caller caller, ConnectionId id) {
    return ConnectionJson.status(overview.of(caller, id));
  }

  static Set<DataFlow> flows(List<String> words, String field) {
    var flows = EnumSet.noneOf(DataFlow.class);
    for (String word : words) {
      try {
        flows.add(DataFlow.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException unknown) {
        throw Refusal.invalid(
            field, "What can be acknowledged is import and export, not \"" + word + "\".");
      }
    }
    return flows;
  }
}
