package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.rollcall.platform.core.connector.InstalledConnector;

/** What is in the connector folder, as JSON. */
final class ConnectorJson {
  private ConnectorJson() {}

  static JsonObject installed(InstalledConnector connector, long connections) {
    var fields =
        new JsonFields()
            .put("file", connector.file())
            .put("symbolicName", connector.symbolicName())
            .put("version", connector.version())
            .word("state", connector.state());
    connector
        .described()
        .ifPresent(
            descriptor ->
                fields
                    .put("id", descriptor.id().value())
                    .put("product", descriptor.product())
                    .put("vendor", descriptor.vendor()));
    return fields
        .put("problem", Optional.ofNullable(connector.problem()))
        .put("leases", connector.leases())
        .put("connections", connections)
        .object();
  }
}
