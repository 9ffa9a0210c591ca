package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One object of an answer; whatever is absent reads as empty. */
final class Fields {
  private final JsonObject object;

  Fields(JsonElement element) {
    this.object = element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
  }

  static List<Fields> list(JsonElement array) {
    return array.isJsonArray()
        ? StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
            .map(Fields::new)
            .toList()
        : List.of();
  }

  String text(String name) {
    var value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  long number(String name) {
    var value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsLong() : 0;
  }

  boolean flag(String name) {
    return text(name).equals("true");
  }

  boolean has(String name) {
    return object.has(name);
  }

  Fields inner(String name) {
    var value = object.get(name);
    return new Fields(value == null ? new JsonObject() : value);
  }

  List<Fields> innerList(String name) {
    var value = object.get(name);
    return value == null ? List.of() : list(value);
  }

  /** A list of texts, or one text, in one line. */
  String joined(String name) {
    var value = object.get(name);
    return value != null && value.isJsonArray()
        ? String.join(
            ", ",
            StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .toList())
        : text(name);
  }

  /** A list of texts. */
  List<String> texts(String name) {
    var value = object.get(name);
    return value != null && value.isJsonArray()
        ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsString)
            .toList()
        : List.of();
  }

  /** The names of what is there. */
  Set<String> names() {
    return object.keySet();
  }

  JsonObject object() {
    return object;
  }
}
