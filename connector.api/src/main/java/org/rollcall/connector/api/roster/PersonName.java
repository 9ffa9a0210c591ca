package org.rollcall.connector.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a person is called.
 *
 * @see OneRoster 1.2 Rostering, UserDType
 */
public final class PersonName {
  private final String givenName;
  private final String familyName;
  private final @Nullable String middleName;
  private final @Nullable String preferredFirstName;
  private final @Nullable String preferredMiddleName;
  private final @Nullable String preferredLastName;
  private final @Nullable String pronouns;

  private PersonName(Builder builder) {
    this.givenName = builder.givenName;
    this.familyName = builder.familyName;
    this.middleName = builder.middleName;
    this.preferredFirstName = builder.preferredFirstName;
    this.preferredMiddleName = builder.preferredMiddleName;
    this.preferredLastName = builder.preferredLastName;
    this.pronouns = builder.pronouns;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String givenName, String familyName) {
    return new Builder(givenName, familyName);
  }

  /** The given name; empty when the SIS has none. */
  public String givenName() {
    return givenName;
  }

  /** The family name; empty when the SIS has none. */
  public String familyName() {
    return familyName;
  }

  /** Middle names, separated by spaces. */
  public Optional<String> middleName() {
    return Optional.ofNullable(middleName);
  }

  /** The given name the person prefers. */
  public Optional<String> preferredFirstName() {
    return Optional.ofNullable(preferredFirstName);
  }

  /** The middle name the person prefers. */
  public Optional<String> preferredMiddleName() {
    return Optional.ofNullable(preferredMiddleName);
  }

  /** The family name the person prefers. */
  public Optional<String> preferredLastName() {
    return Optional.ofNullable(preferredLastName);
  }

  /** Pronouns, free text. */
  public Optional<String> pronouns() {
    return Optional.ofNullable(pronouns);
  }

  /** The preferred names where there are any, else the official ones, given name first. */
  public String display() {
    var first = preferredFirstName == null ? givenName : preferredFirstName;
    var last = preferredLastName == null ? familyName : preferredLastName;
    return (first + " " + last).strip();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonName that
        && Objects.equals(givenName, that.givenName)
        && Objects.equals(familyName, that.familyName)
        && Objects.equals(middleName, that.middleName)
        && Objects.equals(preferredFirstName, that.preferredFirstName)
        && Objects.equals(preferredMiddleName, that.preferredMiddleName)
        && Objects.equals(preferredLastName, that.preferredLastName)
        && Objects.equals(pronouns, that.pronouns);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        givenName,
        familyName,
        middleName,
        preferredFirstName,
        preferredMiddleName,
        preferredLastName,
        pronouns);
  }

  @Override
  public String toString() {
    return "PersonName[•]";
  }

  /** Collects the parts of one {@link PersonName}; used by one thread, once. */
  public static final class Builder {
    private final String givenName;
    private final String familyName;
    private @Nullable String middleName;
    private @Nullable String preferredFirstName;
    private @Nullable String preferredMiddleName;
    private @Nullable String preferredLastName;
    private @Nullable String pronouns;

    private Builder(String givenName, String familyName) {
      this.givenName = Objects.requireNonNull(givenName, "givenName");
      this.familyName = Objects.requireNonNull(familyName, "familyName");
    }

    /** Middle names, separated by spaces; null when absent. */
    public Builder middleName(@Nullable String middleName) {
      this.middleName = middleName;
      return this;
    }

    /** The given name the person prefers; null when absent. */
    public Builder preferredFirstName(@Nullable String preferredFirstName) {
      this.preferredFirstName = preferredFirstName;
      return this;
    }

    /** The middle name the person prefers; null when absent. */
    public Builder preferredMiddleName(@Nullable String preferredMiddleName) {
      this.preferredMiddleName = preferredMiddleName;
      return this;
    }

    /** The family name the person prefers; null when absent. */
    public Builder preferredLastName(@Nullable String preferredLastName) {
      this.preferredLastName = preferredLastName;
      return this;
    }

    /** Pronouns, free text; null when absent. */
    public Builder pronouns(@Nullable String pronouns) {
      this.pronouns = pronouns;
      return this;
    }

    /** Makes the PersonName. */
    public PersonName build() {
      return new PersonName(this);
    }
  }
}
