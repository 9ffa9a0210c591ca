package org.rollcall.connector.api.descriptor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One value that an admin may choose for a {@link SettingField}. */
public final class SettingChoice {
  private final String value;
  private final String label;

  private SettingChoice(String value, String label) {
    this.value = value;
    this.label = label;
  }

  /** A value and the words it is shown by. */
  public static SettingChoice of(String value, String label) {
    return new SettingChoice(
        Objects.requireNonNull(value, "value"), Objects.requireNonNull(label, "label"));
  }

  /** What is kept in the settings. */
  public String value() {
    return value;
  }

  /** What is shown. */
  public String label() {
    return label;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettingChoice that
        && value.equals(that.value)
        && label.equals(that.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, label);
  }

  @Override
  public String toString() {
    return "SettingChoice[" + value + "]";
  }
}
