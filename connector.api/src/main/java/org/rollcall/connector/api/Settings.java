package org.rollcall.connector.api;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The plain half of a connection: values by field name, never blank, never secret. */
public final class Settings {
  /** With this begin the names of what a check found out, so that no field has such a name. */
  public static final String FOUND = "found.";

  private final Map<String, String> values;

  private Settings(Map<String, String> values) {
    this.values = values;
  }

  /** Takes the values that are not blank, as typed. */
  public static Settings of(Map<String, String> values) {
    var kept = new TreeMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            kept.put(name, value);
          }
        });
    return new Settings(Map.copyOf(kept));
  }

  /** The value of a field; empty when it was left empty. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** All values by name. */
  public Map<String, String> asMap() {
    return values;
  }

  /** The same with one value set; a blank value takes it away. */
  public Settings with(String name, String value) {
    var changed = new TreeMap<>(values);
    changed.put(name, value);
    return of(changed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
