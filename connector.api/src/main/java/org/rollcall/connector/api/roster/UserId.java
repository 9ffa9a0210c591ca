package org.rollcall.connector.api.roster;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that another system gave a person.
 *
 * @see OneRoster 1.2 Rostering, UserIdDType
 */
public final class UserId {
  private final String type;
  private final String identifier;

  private UserId(Builder builder) {
    this.type = builder.type;
    this.identifier = builder.identifier;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String type, String identifier) {
    return new Builder(type, identifier);
  }

  /** The other system, free text; empty when not said. */
  public String type() {
    return type;
  }

  /** The identifier there. */
  public String identifier() {
    return identifier;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UserId that
        && Objects.equals(type, that.type)
        && Objects.equals(identifier, that.identifier);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, identifier);
  }

  @Override
  public String toString() {
    return "UserId[" + type + "]";
  }

  /** Collects the parts of one {@link UserId}; used by one thread, once. */
  public static final class Builder {
    private final String type;
    private final String identifier;

    private Builder(String type, String identifier) {
      this.type = Objects.requireNonNull(type, "type");
      this.identifier = Objects.requireNonNull(identifier, "identifier");
    }

    /** Makes the UserId. */
    public UserId build() {
      return new UserId(this);
    }
  }
}
