package org.rollcall.connector.simulator.internal.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants of the simulator itself, from JSON or from a form. A plural name in JSON
 * stands for a list: {@code {"faults": […]}} is a form with several {@code fault}.
 */
record Order(Map<String, List<String>> values) {

  static Order of(Asked asked) {
    String body = asked.body().strip();
    return new Order(body.startsWith("{") ? json(body) : form(body));
  }

  private static Map<String, List<String>> json(String body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonElement> field : readObject(body).entrySet()) {
      if (field.getValue() instanceof JsonArray list) {
        String singular = field.getKey().replaceFirst("s$", "");
        list.forEach(each -> add(values, singular, each.getAsString()));
        values.putIfAbsent(singular, new ArrayList<>());
      } else {
        add(values, field.getKey(), field.getValue().getAsString());
      }
    }
    return values;
  }

  private static JsonObject readObject(String body) {
    return JsonParser.parseString(body).getAsJsonObject();
  }

  private static Map<String, List<String>> form(String body) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "The body must be JSON, such as {\"faults\": [\"name=value@/path\"]}, or a form.");
      }
      add(
          values,
          URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return values;
  }

  private static void add(Map<String, List<String>> values, String name, String value) {
    values.computeIfAbsent(name, missing -> new ArrayList<>()).add(value);
  }

  List<String> all(String name) {
    List<String> found = values.get(name);
    if (found == null) {
      throw new IllegalArgumentException("The body must name a " + name + ".");
    }
    return found;
  }

  String one(String name, String otherwise) {
    List<String> found = values.getOrDefault(name, List.of());
    return found.isEmpty() ? otherwise : found.get(0);
  }

  String one(String name) {
    return all(name).get(0);
  }
}
