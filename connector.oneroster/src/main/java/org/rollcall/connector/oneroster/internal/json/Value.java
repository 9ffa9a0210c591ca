package org.rollcall.connector.oneroster.internal.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value that was kept; numbers and booleans are kept as written, null is not kept. */
public sealed interface Value {
  /** A string, number or boolean. */
  record Text(String text) implements Value {}

  /** An array. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** An object. */
  record Members(Map<String, Value> byName) implements Value {
    public Members {
      byName = Map.copyOf(byName);
    }
  }

  /** The elements; a single value counts as an array of one, because some providers send it so. */
  default List<Value> elements() {
    return this instanceof Many many ? many.values() : List.of(this);
  }

  /** The text without space around it; empty when blank, an object or an empty array. */
  default Optional<String> asText() {
    if (this instanceof Text text) {
      return Optional.of(text.text().strip()).filter(stripped -> !stripped.isEmpty());
    }
    if (this instanceof Many many && !many.values().isEmpty()) {
      return many.values().get(0).asText();
    }
    return Optional.empty();
  }
}
