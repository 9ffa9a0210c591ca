package org.rollcall.connector.oneroster.internal.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON value that was kept; numbers and booleans are kept as written, null is not kept. */
public sealed interface Value {
  /** A string, number or boolean. */
  record Text(String text) implements Value {}

  /** An array. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = Collections.unmodifiableList(values);
    }
  }

  /** An object with few members; of several with one name the last counts. */
  final class Members implements Value {
    // To be searched one by one, they must be few.
    private static final int MOST = 1_000;

    private String[] names;
    private Value[] values;
    private int size;
    // A bit for each name, by its hash: most that are not there are known by it.
    private long bits;

    /** None yet, and room for so many. */
    public Members(int room) {
      names = new String[room];
      values = new Value[room];
    }

    public void put(String name, Value value) throws ExcessException {
      int at = place(name);
      bits |= bit(name);
      if (at == size) {
        if (size == MOST) {
          throw new ExcessException("an object of more than " + MOST + " members");
        }
        if (size == names.length) {
          names = Arrays.copyOf(names, 2 * size);
          values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        size++;
      }
      values[at] = value;
    }

    /** The value of a name; null when there is none. */
    @Nullable Value get(String name) {
      int at = place(name);
      return at == size ? null : values[at];
    }

    /** An object of these, of which there are few. */
    public static Members of(List<String> names, List<Value> values) {
      var members = new Members(names.size());
      members.names = names.toArray(String[]::new);
      members.values = values.toArray(Value[]::new);
      members.size = names.size();
      names.forEach(name -> members.bits |= bit(name));
      return members;
    }

    void forEach(BiConsumer<String, Value> each) {
      for (int i = 0; i < size; i++) {
        each.accept(names[i], values[i]);
      }
    }

    private int place(String name) {
      if ((bits & bit(name)) == 0) {
        return size;
      }
      // Strings remember their hashes, so that most others are told apart by a number.
      int hash = name.hashCode();
      for (int at = 0; at < size; at++) {
        if (names[at].hashCode() == hash && names[at].equals(name)) {
          return at;
        }
      }
      return size;
    }

    private static long bit(String name) {
      return 1L << name.hashCode();
    }
  }

  /** The elements; a single value counts as an array of one, because some providers send it so. */
  default List<Value> elements() {
    return this instanceof Many many ? many.values() : List.of(this);
  }

  /** The text without space around it; empty when blank, an object or an empty array. */
  default Optional<String> asText() {
    return Optional.ofNullable(textOrNull());
  }

  /** The same; null instead of empty. */
  default @Nullable String textOrNull() {
    if (this instanceof Text text) {
      var stripped = text.text().strip();
      return stripped.isEmpty() ? null : stripped;
    }
    return this instanceof Many many && !many.values().isEmpty()
        ? many.values().get(0).textOrNull()
        : null;
  }
}
