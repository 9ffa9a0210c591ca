package org.rollcall.connector.api.roster;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something odd in the data of a SIS that did not stop the pull. */
public final class Finding {
  private final Severity severity;
  private final RosterCollection collection;
  private final String rule;
  private final String sentence;
  private final @Nullable SourcedId sourcedId;

  private Finding(Builder builder) {
    this.severity = builder.severity;
    this.collection = builder.collection;
    this.rule = builder.rule;
    this.sentence = builder.sentence;
    this.sourcedId = builder.sourcedId;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(
      Severity severity, RosterCollection collection, String rule, String sentence) {
    return new Builder(severity, collection, rule, sentence);
  }

  /** What was dropped because of it. */
  public Severity severity() {
    return severity;
  }

  /** Where it was seen. */
  public RosterCollection collection() {
    return collection;
  }

  /** A stable word for the kind of oddity, such as {@code missing-sourcedId}. */
  public String rule() {
    return rule;
  }

  /** What is odd, for a person; holds no student data. */
  public String sentence() {
    return sentence;
  }

  /** The record, when it has an identifier. */
  public Optional<SourcedId> sourcedId() {
    return Optional.ofNullable(sourcedId);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && Objects.equals(severity, that.severity)
        && Objects.equals(collection, that.collection)
        && Objects.equals(rule, that.rule)
        && Objects.equals(sentence, that.sentence)
        && Objects.equals(sourcedId, that.sourcedId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, collection, rule, sentence, sourcedId);
  }

  @Override
  public String toString() {
    return "Finding[" + severity + "]";
  }

  /** Collects the parts of one {@link Finding}; used by one thread, once. */
  public static final class Builder {
    private final Severity severity;
    private final RosterCollection collection;
    private final String rule;
    private final String sentence;
    private @Nullable SourcedId sourcedId;

    private Builder(Severity severity, RosterCollection collection, String rule, String sentence) {
      this.severity = Objects.requireNonNull(severity, "severity");
      this.collection = Objects.requireNonNull(collection, "collection");
      this.rule = Objects.requireNonNull(rule, "rule");
      this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    /** The record, when it has an identifier; null when absent. */
    public Builder sourcedId(@Nullable SourcedId sourcedId) {
      this.sourcedId = sourcedId;
      return this;
    }

    /** Makes the Finding. */
    public Finding build() {
      return new Finding(this);
    }
  }
}
