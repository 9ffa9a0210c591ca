package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.overview.Staleness;

/** How a connection stands, as JSON; nothing of its credential. */
final class ConnectionJson {
  private ConnectionJson() {}

  static JsonObject status(ConnectionStatus status) {
    var connection = status.connection();
    var fields =
        new JsonFields()
            .put("id", connection.id().value())
            .put("name", connection.name())
            .put("district", DistrictRoutes.json(status.district()))
            .put("connector", connection.connector().value())
            .put("product", status.product())
            .put("filesOnly", connection.filesOnly())
            .put("connectorPresent", status.connectorPresent())
            .word("condition", status.condition())
            .put("attention", Optional.ofNullable(status.attention()))
            .word("whoActs", status.whoActs())
            .put("acknowledged", DescriptorJson.words(connection.acknowledged()))
            .put("rosterAt", status.rosterAt())
            .put("counts", counts(status.counts()));
    var staleness = status.staleness();
    if (staleness != null) {
      fields.put("stale", stale(staleness));
    }
    var pause = status.pause();
    if (pause != null) {
      fields.put(
          "paused",
          new JsonFields()
              .put("since", pause.since())
              .put("by", pause.by())
              .put("reason", pause.reason())
              .object());
    }
    var lastRun = status.lastRun();
    if (lastRun != null) {
      fields.put("lastRun", RunJson.run(lastRun));
    }
    var settings = new JsonFields();
    connection.settings().asMap().forEach(settings::put);
    return fields
        .put("nextRun", status.nextRun())
        .put("settings", settings.object())
        .put("addresses", addresses(connection.addresses()))
        .put("created", connection.created())
        .object();
  }

  /** Why the roster is older than it should be. */
  static JsonObject stale(Staleness staleness) {
    var fields =
        new JsonFields()
            .put("rosterAt", staleness.rosterAt())
            .put("since", staleness.since())
            .put("why", staleness.why())
            .word("whoActs", staleness.whoActs())
            .put("failedRuns", staleness.failedRuns());
    var run = staleness.run();
    return run == null ? fields.object() : fields.put("run", run.value()).object();
  }

  /** How many by collection, under the collection's OneRoster name. */
  static JsonObject counts(Map<RosterCollection, Long> counts) {
    var fields = new JsonFields();
    for (RosterCollection collection : RosterCollection.values()) {
      var count = counts.get(collection);
      if (count != null) {
        fields.put(collection.path(), count);
      }
    }
    return fields.object();
  }

  static JsonObject addresses(ServiceAddresses addresses) {
    return new JsonFields()
        .put("version", DescriptorJson.version(addresses.version()))
        .put("rostering", addresses.rostering().toString())
        .put("gradebook", addresses.gradebook().map(URI::toString))
        .put("tokenUrls", JsonFields.texts(addresses.tokenUrls()))
        .object();
  }
}
