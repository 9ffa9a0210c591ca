package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds an answer against a schema of the OpenAPI document: types, required keys, words of an
 * enumeration; and every key of an answer must be described.
 */
final class SchemaCheck {
  private final JsonObject document;
  private final List<String> complaints = new ArrayList<>();

  SchemaCheck(JsonObject document) {
    this.document = document;
  }

  List<String> check(JsonObject schema, JsonElement value) {
    check(schema, value, "$");
    return complaints;
  }

  private void check(JsonObject given, JsonElement value, String place) {
    var schema = resolve(given);
    if (schema.has("allOf")) {
      composed(schema.getAsJsonArray("allOf"), value, place);
      return;
    }
    switch (schema.has("type") ? schema.get("type").getAsString() : "") {
      case "object" -> object(schema, value, place);
      case "array" -> array(schema, value, place);
      case "string" -> string(schema, value, place);
      case "integer" -> expect(isPrimitive(value) && isWhole(value), place, "an integer");
      case "boolean" ->
          expect(isPrimitive(value) && value.getAsJsonPrimitive().isBoolean(), place, "a boolean");
      default -> complaints.add(place + " has a schema without a type");
    }
  }

  private void composed(JsonArray parts, JsonElement value, String place) {
    var described = new HashSet<String>();
    for (JsonElement part : parts) {
      described.addAll(properties(resolve(part.getAsJsonObject())).keySet());
    }
    for (JsonElement part : parts) {
      object(resolve(part.getAsJsonObject()), value, place, described);
    }
  }

  private void object(JsonObject schema, JsonElement value, String place) {
    object(schema, value, place, properties(schema).keySet());
  }

  private void object(JsonObject schema, JsonElement value, String place, Set<String> described) {
    if (!value.isJsonObject()) {
      complaints.add(place + " is no object");
      return;
    }
    var object = value.getAsJsonObject();
    if (schema.has("required")) {
      for (JsonElement name : schema.getAsJsonArray("required")) {
        expect(object.has(name.getAsString()), place, "an object with " + name);
      }
    }
    var properties = properties(schema);
    for (var entry : object.entrySet()) {
      var inner = place + "." + entry.getKey();
      if (properties.has(entry.getKey())) {
        check(properties.getAsJsonObject(entry.getKey()), entry.getValue(), inner);
      } else if (schema.has("additionalProperties")) {
        check(schema.getAsJsonObject("additionalProperties"), entry.getValue(), inner);
      } else if (schema.has("properties")) {
        expect(described.contains(entry.getKey()), inner, "described");
      }
    }
  }

  private void array(JsonObject schema, JsonElement value, String place) {
    if (!value.isJsonArray()) {
      complaints.add(place + " is no array");
      return;
    }
    int index = 0;
    for (JsonElement item : value.getAsJsonArray()) {
      check(schema.getAsJsonObject("items"), item, place + "[" + index++ + "]");
    }
  }

  private void string(JsonObject schema, JsonElement value, String place) {
    expect(isPrimitive(value) && value.getAsJsonPrimitive().isString(), place, "a string");
    if (schema.has("enum")) {
      expect(schema.getAsJsonArray("enum").contains(value), place, "one of the words");
    }
  }

  private void expect(boolean holds, String place, String expected) {
    if (!holds) {
      complaints.add(place + " is not " + expected);
    }
  }

  private JsonObject resolve(JsonObject schema) {
    if (!schema.has("$ref")) {
      return schema;
    }
    var resolved = document;
    for (String name : List.of(schema.get("$ref").getAsString().substring(2).split("/"))) {
      resolved = resolved.getAsJsonObject(name);
    }
    return resolve(resolved);
  }

  private static JsonObject properties(JsonObject schema) {
    return schema.has("properties") ? schema.getAsJsonObject("properties") : new JsonObject();
  }

  private static boolean isPrimitive(JsonElement value) {
    return value.isJsonPrimitive();
  }

  private static boolean isWhole(JsonElement value) {
    var primitive = value.getAsJsonPrimitive();
    return primitive.isNumber() && primitive.getAsString().matches("-?\\d+");
  }
}
