package org.rollcall.connector.simulator.internal.record;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes one record in the standard's forms: truth values as strings, moments in UTC with
 * milliseconds.
 */
public final class RecordBuilder {

  public static final String ACTIVE = "active";
  public static final String TO_BE_DELETED = "tobedeleted";

  /** Every seeded record was last touched at this moment, so that any change stands out. */
  public static final String SEEDED_AT = "2026-08-14T09:30:00.000Z";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final JsonObject json = new JsonObject();

  private RecordBuilder() {}

  public static RecordBuilder seeded(RecordSource source, int index) {
    return new RecordBuilder()
        .text("sourcedId", source.sourcedId(index))
        .text("status", source.status(index))
        .text("dateLastModified", SEEDED_AT);
  }

  /** An object inside a record, such as a role: it has no sourcedId of its own. */
  public static RecordBuilder part() {
    return new RecordBuilder();
  }

  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  public RecordBuilder text(String name, String value) {
    json.addProperty(name, value);
    return this;
  }

  public RecordBuilder number(String name, Number value) {
    json.addProperty(name, value);
    return this;
  }

  public RecordBuilder truth(String name, boolean value) {
    json.addProperty(name, String.valueOf(value));
    return this;
  }

  public RecordBuilder part(String name, JsonElement value) {
    json.add(name, value);
    return this;
  }

  public RecordBuilder parts(String name, List<JsonObject> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    json.add(name, array);
    return this;
  }

  public RecordBuilder texts(String name, List<String> values) {
    var array = new JsonArray();
    values.forEach(array::add);
    json.add(name, array);
    return this;
  }

  public JsonObject build() {
    return json;
  }
}
