package org.rollcall.platform.core.roster;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A field that has another value than before; a value that is absent is empty.
 *
 * @param field as the body names it, such as {@code email}
 */
public record FieldChange(String field, String before, String after) {
  /** All fields in which two bodies differ, in the order of the body. */
  public static List<FieldChange> between(RecordBody before, RecordBody after) {
    var old = BodyText.fields(before);
    var now = BodyText.fields(after);
    var names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    return names.stream()
        .map(name -> new FieldChange(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  @Override
  public String toString() {
    return "FieldChange[" + field + "]";
  }
}
