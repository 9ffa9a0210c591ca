package org.rollcall.platform.core.roster;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;

/** The fields of one body by name; fields that nobody asks for do no harm. */
final class BodyReader {
  private final Map<String, Object> fields;

  private BodyReader(Map<String, Object> fields) {
    this.fields = fields;
  }

  static BodyReader read(RecordBody body) {
    try (var json = new JsonReader(new StringReader(body.text()))) {
      return object(json);
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException("a stored body is not the JSON it was written as", e);
    }
  }

  RecordHeader header() {
    return RecordHeader.builder(SourcedId.of(text("sourcedId"))).build();
  }

  String text(String name) {
    var value = optional(name);
    if (value == null) {
      throw new IllegalArgumentException("a stored body lacks its " + name);
    }
    return value;
  }

  @Nullable String optional(String name) {
    return (String) fields.get(name);
  }

  List<String> texts(String name) {
    return list(name, String.class::cast);
  }

  SourcedId reference(String name) {
    return SourcedId.of(text(name));
  }

  @Nullable SourcedId optionalReference(String name) {
    var value = optional(name);
    return value == null ? null : SourcedId.of(value);
  }

  List<SourcedId> references(String name) {
    return list(name, value -> SourcedId.of((String) value));
  }

  @Nullable LocalDate date(String name) {
    var value = optional(name);
    return value == null ? null : LocalDate.parse(value);
  }

  boolean flag(String name, boolean usual) {
    return fields.get(name) instanceof Boolean value ? value : usual;
  }

  <T> List<T> objects(String name, Function<BodyReader, T> element) {
    return list(name, value -> element.apply((BodyReader) value));
  }

  private <T> List<T> list(String name, Function<Object, T> element) {
    return fields.get(name) instanceof List<?> values
        ? values.stream().map(value -> element.apply(value)).toList()
        : List.of();
  }

  private static BodyReader object(JsonReader json) throws IOException {
    var fields = new HashMap<String, Object>();
    json.beginObject();
    while (json.hasNext()) {
      var name = json.nextName();
      var value = value(json);
      if (value != null) {
        fields.put(name, value);
      }
    }
    json.endObject();
    return new BodyReader(fields);
  }

  private static @Nullable Object value(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.BEGIN_OBJECT) {
      return object(json);
    } else if (json.peek() == JsonToken.BEGIN_ARRAY) {
      return array(json);
    } else if (json.peek() == JsonToken.BOOLEAN) {
      return json.nextBoolean();
    } else if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    return json.nextString();
  }

  private static List<Object> array(JsonReader json) throws IOException {
    var values = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      var value = value(json);
      if (value != null) {
        values.add(value);
      }
    }
    json.endArray();
    return values;
  }
}
