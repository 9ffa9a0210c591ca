package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.connector.InstalledConnector.State;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** The connectors in the folder: listed for everybody, changed by operators. */
final class ConnectorRoutes {
  private final DeployConnectors connectors;
  private final ConnectSis connections;
  private final ConnectorNames names;

  ConnectorRoutes(Rollcall rollcall, ConnectorNames names) {
    this.connectors = rollcall.deployConnectors();
    this.connections = rollcall.connectSis();
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connectors", Access.ACCOUNT, this::list),
        Route.post("/connectors", Access.OPERATOR, this::install),
        Route.delete("/connectors/{connector}", Access.OPERATOR, this::remove),
        Route.get("/connectors/{connector}/descriptor", Access.ACCOUNT, this::describe));
  }

  private Answer list(ApiRequest request) {
    return Answer.ok(
        JsonFields.list(connectors.list(), connector -> json(request.caller(), connector)));
  }

  private Answer install(ApiRequest request) throws IOException {
    var name = request.query("name").orElse("connector.jar");
    try (var bundle = request.bundle()) {
      var installed = connectors.install(request.caller(), name, bundle);
      return Answer.created("/connectors", json(request.caller(), installed));
    }
  }

  /** The serving version goes last, lest a lower one start for a moment. */
  private Answer remove(ApiRequest request) {
    var meant =
        names.installed(request.path("connector")).stream()
            .filter(connector -> connector.state() != State.LEAVING)
            .toList();
    if (meant.isEmpty()) {
      throw Refusal.notFound("connector");
    }
    for (int last = meant.size() - 1; last >= 0; last--) {
      connectors.remove(request.caller(), meant.get(last).file());
    }
    return Answer.done();
  }

  private Answer describe(ApiRequest request) {
    return Answer.ok(DescriptorJson.descriptor(names.serving(request.path("connector"))));
  }

  private JsonObject json(Caller caller, InstalledConnector connector) {
    return ConnectorJson.installed(connector, connectionsOf(caller, connector));
  }

  private long connectionsOf(Caller caller, InstalledConnector connector) {
    var descriptor = connector.descriptor();
    return descriptor == null || connector.state() != State.SERVING
        ? 0
        : connections.list(caller).stream()
            .filter(connection -> connection.connector().equals(descriptor.id()))
            .count();
  }
}
