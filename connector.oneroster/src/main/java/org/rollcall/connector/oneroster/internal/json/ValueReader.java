package org.rollcall.connector.oneroster.internal.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the wanted members of one object; all others are skipped without becoming values. */
public final class ValueReader {
  private static final int MAX_DEPTH = 12;
  private static final int ROOM_OF_RECORD = 12;
  private static final int ROOM_OF_REFERENCE = 2;
  private static final int MAX_TEXT = 65_536;
  private static final int MAX_ELEMENTS = 10_000;
  // Passwords are dropped while parsing, at any depth (design 6).
  private static final Set<String> NEVER = Set.of("password", "credentials");

  private ValueReader() {}

  /** Reads the object that comes next, keeping the members of these names. */
  public static Value.Members readMembers(JsonInput json, Predicate<String> wanted)
      throws IOException {
    return members(json, wanted, 1);
  }

  /** Reads whatever comes next; empty for null. */
  public static Optional<Value> read(JsonInput json) throws IOException {
    return Optional.ofNullable(value(json, 1));
  }

  private static Value.Members members(JsonInput json, Predicate<String> wanted, int depth)
      throws IOException {
    var kept = new Value.Members(depth == 1 ? ROOM_OF_RECORD : ROOM_OF_REFERENCE);
    json.beginObject();
    while (json.hasNext()) {
      var name = json.nextName();
      if (!wanted.test(name) || NEVER.contains(name)) {
        json.skipValue();
        continue;
      }
      var value = value(json, depth + 1);
      if (value != null) {
        kept.put(name, value);
      }
    }
    json.endObject();
    return kept;
  }

  private static @Nullable Value value(JsonInput json, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new ExcessException("a value nested more than " + MAX_DEPTH + " deep");
    }
    return switch (json.peek()) {
      case NULL -> {
        json.nextNull();
        yield null;
      }
      case OBJECT -> members(json, ValueReader::isOfUse, depth);
      case ARRAY -> many(json, depth);
      case BOOLEAN -> new Value.Text(Boolean.toString(json.nextBoolean()));
      default -> new Value.Text(text(json));
    };
  }

  /** Of a reference only the sourcedId is believed, never its address. */
  private static boolean isOfUse(String nested) {
    return !nested.equals("href");
  }

  private static String text(JsonInput json) throws IOException {
    var text = json.nextString();
    if (text.length() > MAX_TEXT) {
      throw new ExcessException("a text of more than " + MAX_TEXT + " characters");
    }
    return text;
  }

  private static Value many(JsonInput json, int depth) throws IOException {
    List<Value> values = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      if (values.size() == MAX_ELEMENTS) {
        throw new ExcessException("a list of more than " + MAX_ELEMENTS + " elements");
      }
      var value = value(json, depth + 1);
      if (value != null) {
        values.add(value);
      }
    }
    json.endArray();
    return new Value.Many(values);
  }
}
