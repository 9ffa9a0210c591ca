package org.rollcall.platform.core.telling;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.post.MessageKind;

/** What a webhook is told, as JSON; docs/operations.md lists the fields. */
final class WebhookBody {
  private WebhookBody() {}

  static String of(MessageKind kind, Incident incident, String base, Instant at) {
    var fields = new TreeMap<String, String>();
    fields.put("at", at.toString());
    fields.put("cause", incident.trouble().cause().name());
    fields.put("title", incident.title());
    fields.put(
        "sentence",
        kind == MessageKind.RECOVERED
            ? incident.trouble().cause().over()
            : incident.trouble().sentence());
    fields.put(
        "whoActs",
        kind == MessageKind.RECOVERED
            ? "nobody"
            : incident.trouble().whoActs().name().toLowerCase(Locale.ROOT));
    fields.put("link", base + incident.trouble().path());
    fields.put("openedAt", incident.opened().toString());
    var connection = incident.subject().connection();
    return json(
        kind,
        fields,
        incident.subject().district(),
        connection == null ? null : connection.value(),
        incident.id());
  }

  static String plain(MessageKind kind, DistrictId district, String sentence, Instant at) {
    return json(kind, Map.of("at", at.toString(), "sentence", sentence), district, null, null);
  }

  static String note(
      MessageKind kind, Blackout blackout, String title, String sentence, String link, Instant at) {
    var connection = blackout.connection();
    return json(
        kind,
        Map.of("at", at.toString(), "title", title, "sentence", sentence, "link", link),
        blackout.district(),
        connection == null ? null : connection.value(),
        null);
  }

  private static String json(
      MessageKind kind,
      Map<String, String> fields,
      @Nullable DistrictId district,
      @Nullable Long connection,
      @Nullable Long incident) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      json.beginObject().name("kind").value(kind.name().toLowerCase(Locale.ROOT));
      if (incident != null) {
        json.name("incident").value(incident);
      }
      if (district != null) {
        json.name("district").value(district.value());
      }
      if (connection != null) {
        json.name("connection").value(connection);
      }
      for (var field : fields.entrySet()) {
        json.name(field.getKey()).value(field.getValue());
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every octet", e);
    }
    return text.toString();
  }
}
