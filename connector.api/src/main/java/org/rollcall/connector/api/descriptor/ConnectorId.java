package org.rollcall.connector.api.descriptor;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identifier of a connector: lower-case letters, digits and hyphens, such as {@code
 * infinite-campus}.
 */
public final class ConnectorId {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private final String value;

  private ConnectorId(String value) {
    this.value = value;
  }

  /**
   * Takes an identifier.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static ConnectorId of(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a connector id is lower-case letters, digits and hyphens, not \"" + value + "\"");
    }
    return new ConnectorId(value);
  }

  /** The text. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectorId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
