package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;

/**
 * One field of a record, as it was and as it would be.
 *
 * @param name the OneRoster name, such as {@code givenName}
 * @param before null when there was none
 * @param after null when there is none
 */
public record FieldChange(String name, @Nullable String before, @Nullable String after) {
  @Override
  public String toString() {
    return "FieldChange[" + name + "]";
  }
}
