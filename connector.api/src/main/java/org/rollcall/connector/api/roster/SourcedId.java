package org.rollcall.connector.api.roster;

import org.jspecify.annotations.Nullable;

/**
 * The SIS's identifier of a record: opaque, case-sensitive, unique per connection and type.
 *
 * @see OneRoster 1.2 Rostering, BaseDType.sourcedId
 */
public final class SourcedId implements Comparable<SourcedId> {
  private final String value;

  private SourcedId(String value) {
    this.value = value;
  }

  /**
   * Takes over what the SIS sent, unchanged.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public static SourcedId of(String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a sourcedId must not be blank");
    }
    return new SourcedId(value);
  }

  /** The identifier as the SIS wrote it. */
  public String value() {
    return value;
  }

  @Override
  public int compareTo(SourcedId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourcedId that && value.equals(that.value);
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
