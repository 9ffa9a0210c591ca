package org.rollcall.connector.api.gradebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Words or letters that stand for scores; 1.2 only.
 *
 * @see OneRoster 1.2 Gradebook, ScoreScaleDType
 */
public final class ScoreScale {
  private final RecordHeader header;
  private final String title;
  private final String type;
  private final @Nullable SourcedId schoolClass;
  private final @Nullable SourcedId course;
  private final List<ScoreScaleValue> values;

  private ScoreScale(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.type = builder.type;
    this.schoolClass = builder.schoolClass;
    this.course = builder.course;
    this.values = List.copyOf(builder.values);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, String title, String type) {
    return new Builder(header, title, type);
  }

  /** Identifier, status and date. */
  public RecordHeader header() {
    return header;
  }

  /** The title. */
  public String title() {
    return title;
  }

  /** The kind, free text. */
  public String type() {
    return type;
  }

  /** The class. */
  public Optional<SourcedId> schoolClass() {
    return Optional.ofNullable(schoolClass);
  }

  /** The course. */
  public Optional<SourcedId> course() {
    return Optional.ofNullable(course);
  }

  /** The pairs. */
  public List<ScoreScaleValue> values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreScale that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(type, that.type)
        && Objects.equals(schoolClass, that.schoolClass)
        && Objects.equals(course, that.course)
        && Objects.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, title, type, schoolClass, course, values);
  }

  @Override
  public String toString() {
    return "ScoreScale[" + header + "]";
  }

  /** Collects the parts of one {@link ScoreScale}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private final String type;
    private @Nullable SourcedId schoolClass;
    private @Nullable SourcedId course;
    private List<ScoreScaleValue> values = List.of();

    private Builder(RecordHeader header, String title, String type) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
      this.type = Objects.requireNonNull(type, "type");
    }

    /** The class; null when absent. */
    public Builder schoolClass(@Nullable SourcedId schoolClass) {
      this.schoolClass = schoolClass;
      return this;
    }

    /** The course; null when absent. */
    public Builder course(@Nullable SourcedId course) {
      this.course = course;
      return this;
    }

    /** The pairs. */
    public Builder values(List<ScoreScaleValue> values) {
      this.values = values;
      return this;
    }

    /** Makes the ScoreScale. */
    public ScoreScale build() {
      return new ScoreScale(this);
    }
  }
}
