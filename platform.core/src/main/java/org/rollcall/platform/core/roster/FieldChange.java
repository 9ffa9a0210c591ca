package org.rollcall.platform.core.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that has another value than before; a value that is absent is empty.
 *
 * @param field as the body names it, such as {@code email}
 */
public record FieldChange(String field, String before, String after) {
  /** All fields in which two bodies differ, in the order of the body; one that is null has none. */
  public static List<FieldChange> between(@Nullable RecordBody before, @Nullable RecordBody after) {
    var old = fields(before);
    var now = fields(after);
    var names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    return names.stream()
        .map(name -> new FieldChange(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  private static Map<String, String> fields(@Nullable RecordBody body) {
    return body == null ? Map.of() : BodyText.fields(body);
  }

  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
