package org.rollcall.platform.core.probe;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.conformance.CheckOutcome;
import org.rollcall.connector.api.conformance.ConformanceCheck;
import org.rollcall.connector.api.conformance.ConformanceReport;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.SourcedId;

/** A conformance report as JSON, in a column, in a file and on the wire. */
public final class ReportText {
  private ReportText() {}

  /** Writes one. */
  public static String write(ConformanceReport report) {
    var json = new JsonObject();
    json.addProperty("taken", report.taken().toString());
    json.addProperty("version", report.version().name());
    json.addProperty("passed", report.passed());
    var checks = new JsonArray();
    report.checks().forEach(check -> checks.add(of(check)));
    json.add("checks", checks);
    var left = new JsonArray();
    report.leftBehind().forEach(id -> left.add(id.value()));
    json.add("leftBehind", left);
    return json.toString();
  }

  /** One check as JSON; latency in milliseconds. */
  public static JsonObject of(ConformanceCheck check) {
    var one = new JsonObject();
    one.addProperty("number", check.number());
    one.addProperty("title", check.title());
    one.addProperty("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
    one.addProperty("expected", check.expected());
    one.addProperty("seen", check.seen());
    check.method().ifPresent(method -> one.addProperty("method", method));
    check.address().ifPresent(address -> one.addProperty("address", address));
    check.status().ifPresent(status -> one.addProperty("status", status));
    check.took().ifPresent(took -> one.addProperty("latencyMillis", took.toMillis()));
    return one;
  }

  /** Reads what {@link #write} wrote. */
  public static ConformanceReport read(String text) {
    var json = JsonParser.parseString(text).getAsJsonObject();
    var report =
        ConformanceReport.builder(
            Instant.parse(json.get("taken").getAsString()),
            OneRosterVersion.valueOf(json.get("version").getAsString()));
    var checks = new ArrayList<ConformanceCheck>();
    json.getAsJsonArray("checks").forEach(one -> checks.add(check(one.getAsJsonObject())));
    var left = new ArrayList<SourcedId>();
    json.getAsJsonArray("leftBehind").forEach(id -> left.add(SourcedId.of(id.getAsString())));
    return report.checks(checks).leftBehind(left).build();
  }

  private static ConformanceCheck check(JsonObject one) {
    return ConformanceCheck.builder(
            one.get("number").getAsInt(),
            one.get("title").getAsString(),
            CheckOutcome.valueOf(one.get("outcome").getAsString().toUpperCase(Locale.ROOT)))
        .expected(one.get("expected").getAsString())
        .seen(one.get("seen").getAsString())
        .sent(textOf(one, "method"), textOf(one, "address"))
        .status(one.has("status") ? one.get("status").getAsInt() : null)
        .took(
            one.has("latencyMillis")
                ? Duration.ofMillis(one.get("latencyMillis").getAsLong())
                : null)
        .build();
  }

  private static @Nullable String textOf(JsonObject one, String name) {
    return one.has(name) ? one.get(name).getAsString() : null;
  }
}
