package org.rollcall.connector.api.capability;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found out about one field, or why it could not be. */
public final class ProbeFinding {
  private final ProfileField field;
  private final @Nullable String value;
  private final String seen;

  private ProbeFinding(ProfileField field, @Nullable String value, String seen) {
    this.field = Objects.requireNonNull(field, "field");
    this.value = value;
    this.seen = Objects.requireNonNull(seen, "seen");
  }

  /**
   * Something is known.
   *
   * @param value as {@link ProfileField} lists them
   * @param seen one sentence: how it was seen
   */
  public static ProbeFinding known(ProfileField field, String value, String seen) {
    return new ProbeFinding(field, Objects.requireNonNull(value, "value"), seen);
  }

  /**
   * Nothing is known.
   *
   * @param reason one sentence
   */
  public static ProbeFinding unknown(ProfileField field, String reason) {
    return new ProbeFinding(field, null, reason);
  }

  /** What it is about. */
  public ProfileField field() {
    return field;
  }

  /** The value, in the words of {@link ProfileField}; empty when it is not known. */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }

  /** How it was seen, or why it is not known; one sentence, no secret, no student data. */
  public String seen() {
    return seen;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProbeFinding that
        && field == that.field
        && Objects.equals(value, that.value)
        && seen.equals(that.seen);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, value, seen);
  }

  @Override
  public String toString() {
    return field.token() + "=" + (value == null ? "unknown" : value);
  }
}
