package org.rollcall.platform.core.support;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.Limits;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;

/** What support needs to see of a connection, and nothing of a person or a secret. */
public final class SupportBundle {
  private static final int RUNS = 20;

  private final ConnectorRegistry registry;
  private final ConnectionContexts contexts;
  private final SyncRuns runs;
  private final List<SupportPart> further;
  private final Clock clock;

  /**
   * Makes bundles.
   *
   * @param further what others add, each under its own name
   */
  public SupportBundle(
      ConnectorRegistry registry,
      ConnectionContexts contexts,
      SyncRuns runs,
      List<SupportPart> further,
      Clock clock) {
    this.registry = registry;
    this.contexts = contexts;
    this.runs = runs;
    this.further = List.copyOf(further);
    this.clock = clock;
  }

  Map<String, Object> of(Connection connection, District district, Optional<CheckRun> check) {
    var redaction = new Redaction(contexts.known(connection));
    var bundle = new LinkedHashMap<String, Object>();
    bundle.put("format", "rollcall-support-bundle 1");
    bundle.put("made", clock.instant().toString());
    bundle.put("districtDomains", district.emailDomains());
    bundle.put("zone", district.zone().getId());
    bundle.put("connector", redaction.of(connector(connection)));
    bundle.put("connection", connection(connection, redaction));
    bundle.put(
        "runs",
        runs.latest(connection.id(), RUNS).stream().map(run -> run(run, redaction)).toList());
    bundle.put(
        "lastCheck",
        check.stream()
            .flatMap(found -> found.steps().stream())
            .map(step -> redaction.of(step(step)))
            .toList());
    further.forEach(part -> bundle.put(part.name(), redaction.of(part.of(connection))));
    return bundle;
  }

  private Map<String, Object> connector(Connection connection) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", connection.connector().value());
    registry.descriptor(connection.connector()).ifPresent(found -> describe(found, fields));
    try (var lease = registry.lease(connection.connector()).orElse(null)) {
      fields.put("version", lease == null ? "not installed" : lease.version());
    }
    return fields;
  }

  private static void describe(ConnectorDescriptor descriptor, Map<String, Object> fields) {
    fields.put("product", descriptor.product());
    fields.put("vendor", descriptor.vendor());
    fields.put(
        "capabilities", descriptor.capabilities().stream().map(Enum::name).sorted().toList());
    fields.put("limits", limits(descriptor.limits()));
  }

  private static Map<String, Object> limits(Limits limits) {
    var fields = new LinkedHashMap<String, Object>();
    limits.titleLength().ifPresent(value -> fields.put("titleLength", value));
    limits.pageSize().ifPresent(value -> fields.put("pageSize", value));
    limits.concurrentRequests().ifPresent(value -> fields.put("concurrentRequests", value));
    fields.put("wholePoints", limits.wholePoints());
    fields.put("uniqueTitles", limits.uniqueTitles());
    fields.put("dueDateRequired", limits.dueDateRequired());
    return fields;
  }

  /** Addresses stay readable: support has to know them. */
  private static Map<String, Object> connection(Connection connection, Redaction redaction) {
    var addresses = connection.addresses();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", connection.id().value());
    fields.put(
        "acknowledged", connection.acknowledged().stream().map(Enum::name).sorted().toList());
    fields.put("created", connection.created().toString());
    fields.put("version", addresses.version().name());
    fields.put("rostering", redaction.of(withoutQuery(addresses.rostering())));
    addresses
        .gradebook()
        .ifPresent(uri -> fields.put("gradebook", redaction.of(withoutQuery(uri))));
    fields.put(
        "tokenUrls",
        addresses.tokenUrls().stream().map(uri -> redaction.of(withoutQuery(uri))).toList());
    fields.put("settings", redaction.of(settings(connection)));
    return fields;
  }

  private static Map<String, String> settings(Connection connection) {
    var settings = new TreeMap<String, String>();
    connection
        .settings()
        .asMap()
        .forEach((name, value) -> settings.put(name, value.replaceFirst("\\?.*", "?…")));
    return settings;
  }

  private static String withoutQuery(URI uri) {
    var text = uri.toString();
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query) + "?…";
  }

  private static Map<String, Object> run(SyncRun run, Redaction redaction) {
    var ended = run.ended();
    var failure = run.failure();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("id", run.id().value());
    fields.put("trigger", run.trigger().name());
    fields.put("state", run.state().name());
    fields.put("started", run.started().toString());
    fields.put("ended", ended == null ? "" : ended.toString());
    fields.put("connectorVersion", run.connectorVersion());
    fields.put("failure", failure == null ? "" : failure.name());
    fields.put("sentence", redaction.of(run.sentence()));
    var counts = new LinkedHashMap<String, Object>();
    run.counts().forEach((collection, count) -> counts.put(collection.path(), counts(count)));
    fields.put("counts", counts);
    return fields;
  }

  private static Map<String, Object> counts(CollectionCounts counts) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("pages", counts.pages());
    fields.put("received", counts.received());
    fields.put("stored", counts.stored());
    fields.put("tobedeleted", counts.tobedeleted());
    fields.put("dropped", counts.dropped());
    fields.put("repeated", counts.repeated());
    fields.put("outside", counts.outside());
    fields.put("total", counts.total());
    return fields;
  }

  private static Map<String, Object> step(CheckStep step) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("title", step.title());
    fields.put("passed", step.passed());
    fields.put("sentence", step.sentence());
    fields.put("failure", step.failure().map(Enum::name).orElse(""));
    fields.put("httpStatus", step.httpStatus().orElse(0));
    fields.put("address", step.address().orElse(""));
    fields.put("milliseconds", step.took().toMillis());
    return fields;
  }
}
