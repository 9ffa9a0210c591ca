package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the wanted members of one object; all others are skipped without becoming values. */
public final class ValueReader {
  private static final int MAX_DEPTH = 12;
  private static final int MAX_TEXT = 65_536;
  private static final int MAX_ELEMENTS = 10_000;
  // Passwords are dropped while parsing, at any depth (design 6).
  private static final Set<String> NEVER = Set.of("password", "credentials");

  private ValueReader() {}

  /** Reads the object that comes next, keeping the members of these names. */
  public static Value.Members readMembers(JsonReader json, Predicate<String> wanted)
      throws IOException {
    return members(json, wanted, 1);
  }

  /** Reads whatever comes next; empty for null. */
  public static Optional<Value> read(JsonReader json) throws IOException {
    return value(json, 1);
  }

  private static Value.Members members(JsonReader json, Predicate<String> wanted, int depth)
      throws IOException {
    Map<String, Value> kept = new HashMap<>();
    json.beginObject();
    while (json.hasNext()) {
      var name = json.nextName();
      if (wanted.test(name) && !NEVER.contains(name)) {
        value(json, depth + 1).ifPresent(value -> kept.put(name, value));
      } else {
        json.skipValue();
      }
    }
    json.endObject();
    return new Value.Members(kept);
  }

  private static Optional<Value> value(JsonReader json, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new ExcessException("a value nested more than " + MAX_DEPTH + " deep");
    }
    JsonToken token = json.peek();
    if (token == JsonToken.NULL) {
      json.nextNull();
      return Optional.empty();
    }
    if (token == JsonToken.BEGIN_OBJECT) {
      return Optional.of(members(json, name -> true, depth));
    }
    if (token == JsonToken.BEGIN_ARRAY) {
      return Optional.of(many(json, depth));
    }
    if (token == JsonToken.BOOLEAN) {
      return Optional.of(new Value.Text(Boolean.toString(json.nextBoolean())));
    }
    var text = json.nextString();
    if (text.length() > MAX_TEXT) {
      throw new ExcessException("a text of more than " + MAX_TEXT + " characters");
    }
    return Optional.of(new Value.Text(text));
  }

  private static Value many(JsonReader json, int depth) throws IOException {
    List<Value> values = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      if (values.size() == MAX_ELEMENTS) {
        throw new ExcessException("a list of more than " + MAX_ELEMENTS + " elements");
      }
      value(json, depth + 1).ifPresent(values::add);
    }
    json.endArray();
    return new Value.Many(values);
  }
}
