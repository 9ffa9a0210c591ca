package org.rollcall.platform.core.plan;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.roster.RecordBody;

/** The fields in which two bodies of a record differ. */
final class FieldChanges {
  private FieldChanges() {}

  /** By name; a body that is null has no fields. */
  static List<FieldChange> between(@Nullable RecordBody before, @Nullable RecordBody after) {
    var old = fields(before);
    var now = fields(after);
    var names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    var changes = new ArrayList<FieldChange>();
    for (var name : names) {
      if (!Objects.equals(old.get(name), now.get(name))) {
        changes.add(new FieldChange(name, old.get(name), now.get(name)));
      }
    }
    return changes;
  }

  private static Map<String, String> fields(@Nullable RecordBody body) {
    var fields = new TreeMap<String, String>();
    if (body == null) {
      return fields;
    }
    try (var json = new JsonReader(new StringReader(body.text()))) {
      json.beginObject();
      while (json.hasNext()) {
        fields.put(json.nextName(), value(json));
      }
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a stored body is not the JSON it was written as", e);
    }
    return fields;
  }

  /** As a person reads it: lists and parts are joined. */
  private static String value(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.BEGIN_ARRAY) {
      var parts = new ArrayList<String>();
      json.beginArray();
      while (json.hasNext()) {
        parts.add(value(json));
      }
      json.endArray();
      return String.join("; ", parts);
    } else if (json.peek() == JsonToken.BEGIN_OBJECT) {
      var parts = new ArrayList<String>();
      json.beginObject();
      while (json.hasNext()) {
        parts.add(json.nextName() + " " + value(json));
      }
      json.endObject();
      return String.join(", ", parts);
    } else if (json.peek() == JsonToken.BOOLEAN) {
      return json.nextBoolean() ? "yes" : "no";
    }
    return json.nextString();
  }
}
