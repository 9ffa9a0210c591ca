package org.rollcall.platform.store.repository;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists of texts, and texts by name, as they stand in a column. */
final class Json {
  private Json() {}

  static String ofTexts(Collection<String> values) {
    return written(
        json -> {
          json.beginArray();
          for (String value : values) {
            json.value(value);
          }
          json.endArray();
        });
  }

  static List<String> texts(String column) {
    return read(
        column,
        json -> {
          var values = new ArrayList<String>();
          json.beginArray();
          while (json.hasNext()) {
            values.add(json.nextString());
          }
          json.endArray();
          return values;
        });
  }

  static String ofNamed(Map<String, String> values) {
    return written(
        json -> {
          json.beginObject();
          for (var entry : new TreeMap<>(values).entrySet()) {
            json.name(entry.getKey()).value(entry.getValue());
          }
          json.endObject();
        });
  }

  static Map<String, String> named(String column) {
    return read(
        column,
        json -> {
          var values = new TreeMap<String, String>();
          json.beginObject();
          while (json.hasNext()) {
            values.put(json.nextName(), json.nextString());
          }
          json.endObject();
          return values;
        });
  }

  private static String written(Writing writing) {
    var text = new StringWriter();
    try (var json = new JsonWriter(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  private static <T> T read(String column, Reading<T> reading) {
    try (var json = new JsonReader(new StringReader(column))) {
      return reading.from(json);
    } catch (IOException e) {
      throw new UncheckedIOException("a column does not hold the JSON it was written with", e);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void to(JsonWriter json) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(JsonReader json) throws IOException;
  }
}
