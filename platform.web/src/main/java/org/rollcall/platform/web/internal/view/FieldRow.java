package org.rollcall.platform.web.internal.view;

import java.util.List;
import org.rollcall.platform.core.roster.FieldChange;

/** A field with its old and its new value. */
public record FieldRow(String label, String before, String after) {
  /** All of them, in their order. */
  public static List<FieldRow> of(List<FieldChange> changes) {
    return changes.stream()
        .map(it -> new FieldRow(Words.ofToken(it.field()), it.before(), it.after()))
        .toList();
  }
}
