package org.rollcall.connector.api.roster;

import java.util.List;
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
  private final List<SourcedId> orgs;
  private final @Nullable SourcedId schoolClass;

  private Finding(Builder builder) {
    this.severity = builder.severity;
    this.collection = builder.collection;
    this.rule = builder.rule;
    this.sentence = builder.sentence;
    this.sourcedId = builder.sourcedId;
    this.orgs = builder.orgs;
    this.schoolClass = builder.schoolClass;
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

  /**
   * The schools or other organisations at which a record that was dropped says to be, so that a
   * district that wants one school only hears of that school's; empty when it does not say.
   */
  public List<SourcedId> orgs() {
    return orgs;
  }

  /** The class of which a record that was dropped says to be, when it does. */
  public Optional<SourcedId> schoolClass() {
    return Optional.ofNullable(schoolClass);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Finding that
        && Objects.equals(severity, that.severity)
        && Objects.equals(collection, that.collection)
        && Objects.equals(rule, that.rule)
        && Objects.equals(sentence, that.sentence)
        && Objects.equals(sourcedId, that.sourcedId)
        && Objects.equals(orgs, that.orgs)
        && Objects.equals(schoolClass, that.schoolClass);
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, collection, rule, sentence, sourcedId, orgs, schoolClass);
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
    private List<SourcedId> orgs = List.of();
    private @Nullable SourcedId schoolClass;

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

    /** Where the record says to be; empty when absent. */
    public Builder orgs(List<SourcedId> orgs) {
      this.orgs = List.copyOf(orgs);
      return this;
    }

    /** The class of which the record says to be; null when absent. */
    public Builder schoolClass(@Nullable SourcedId schoolClass) {
      this.schoolClass = schoolClass;
      return this;
    }

    /** Makes the Finding. */
    public Finding build() {
      return new Finding(this);
    }
  }
}
