package org.rollcall.platform.core.roster;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a body as texts, for people who compare them. */
final class BodyText {
  private BodyText() {}

  static Map<String, String> fields(RecordBody body) {
    var fields = new LinkedHashMap<String, String>();
    try (var json = new JsonReader(new StringReader(body.text()))) {
      json.beginObject();
      while (json.hasNext()) {
        fields.put(json.nextName(), text(json));
      }
      json.endObject();
    } catch (IOException | IllegalStateException e) {
      throw new IllegalArgumentException("a stored body is not the JSON it was written as", e);
    }
    return fields;
  }

  private static String text(JsonReader json) throws IOException {
    var kind = json.peek();
    if (kind == JsonToken.BEGIN_ARRAY) {
      return list(json);
    } else if (kind == JsonToken.BEGIN_OBJECT) {
      return object(json);
    } else if (kind == JsonToken.BOOLEAN) {
      return json.nextBoolean() ? "yes" : "no";
    } else if (kind == JsonToken.NULL) {
      json.nextNull();
      return "";
    }
    return json.nextString();
  }

  private static String list(JsonReader json) throws IOException {
    var texts = new ArrayList<String>();
    json.beginArray();
    while (json.hasNext()) {
      texts.add(text(json));
    }
    json.endArray();
    return String.join(", ", texts);
  }

  /** Its values alone, a flag by its name: {@code teacher high primary}. */
  private static String object(JsonReader json) throws IOException {
    var texts = new ArrayList<String>();
    json.beginObject();
    while (json.hasNext()) {
      var name = json.nextName();
      boolean flag = json.peek() == JsonToken.BOOLEAN;
      var text = text(json);
      if (!flag) {
        texts.add(text);
      } else if (text.equals("yes")) {
        texts.add(name);
      }
    }
    json.endObject();
    return String.join(" ", texts);
  }
}
