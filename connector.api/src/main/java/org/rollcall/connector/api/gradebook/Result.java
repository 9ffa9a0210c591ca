package org.rollcall.connector.api.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * What one student reached in one line item.
 *
 * @see OneRoster 1.2 Gradebook, ResultDType
 */
public final class Result {
  private final RecordHeader header;
  private final SourcedId lineItem;
  private final SourcedId student;
  private final ScoreStatus scoreStatus;
  private final Instant scoreDate;
  private final @Nullable BigDecimal score;
  private final @Nullable String textScore;
  private final @Nullable String comment;
  private final boolean late;
  private final boolean missing;
  private final boolean incomplete;

  private Result(Builder builder) {
    this.header = builder.header;
    this.lineItem = builder.lineItem;
    this.student = builder.student;
    this.scoreStatus = builder.scoreStatus;
    this.scoreDate = builder.scoreDate;
    this.score = builder.score;
    this.textScore = builder.textScore;
    this.comment = builder.comment;
    this.late = builder.late;
    this.missing = builder.missing;
    this.incomplete = builder.incomplete;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(
      RecordHeader header,
      SourcedId lineItem,
      SourcedId student,
      ScoreStatus scoreStatus,
      Instant scoreDate) {
    return new Builder(header, lineItem, student, scoreStatus, scoreDate);
  }

  /** Identifier, status and date. */
  public RecordHeader header() {
    return header;
  }

  /** The line item. */
  public SourcedId lineItem() {
    return lineItem;
  }

  /** The student. */
  public SourcedId student() {
    return student;
  }

  /** How far grading has come. */
  public ScoreStatus scoreStatus() {
    return scoreStatus;
  }

  /** When it was scored; 1.1 and 1.2 send the date, some systems date and time. */
  public Instant scoreDate() {
    return scoreDate;
  }

  /** The score; required by 1.1. */
  public Optional<BigDecimal> score() {
    return Optional.ofNullable(score);
  }

  /** The score in words; new in 1.2. */
  public Optional<String> textScore() {
    return Optional.ofNullable(textScore);
  }

  /** The teacher's comment. */
  public Optional<String> comment() {
    return Optional.ofNullable(comment);
  }

  /** Past due or submitted late; new in 1.2. */
  public boolean late() {
    return late;
  }

  /** Not submitted; new in 1.2. */
  public boolean missing() {
    return missing;
  }

  /** Submitted but not complete; new in 1.2. */
  public boolean incomplete() {
    return incomplete;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Result that
        && Objects.equals(header, that.header)
        && Objects.equals(lineItem, that.lineItem)
        && Objects.equals(student, that.student)
        && Objects.equals(scoreStatus, that.scoreStatus)
        && Objects.equals(scoreDate, that.scoreDate)
        && Objects.equals(score, that.score)
        && Objects.equals(textScore, that.textScore)
        && Objects.equals(comment, that.comment)
        && late == that.late
        && missing == that.missing
        && incomplete == that.incomplete;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header,
        lineItem,
        student,
        scoreStatus,
        scoreDate,
        score,
        textScore,
        comment,
        late,
        missing,
        incomplete);
  }

  @Override
  public String toString() {
    return "Result[" + header + "]";
  }

  /** Collects the parts of one {@link Result}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final SourcedId lineItem;
    private final SourcedId student;
    private final ScoreStatus scoreStatus;
    private final Instant scoreDate;
    private @Nullable BigDecimal score;
    private @Nullable String textScore;
    private @Nullable String comment;
    private boolean late = false;
    private boolean missing = false;
    private boolean incomplete = false;

    private Builder(
        RecordHeader header,
        SourcedId lineItem,
        SourcedId student,
        ScoreStatus scoreStatus,
        Instant scoreDate) {
      this.header = Objects.requireNonNull(header, "header");
      this.lineItem = Objects.requireNonNull(lineItem, "lineItem");
      this.student = Objects.requireNonNull(student, "student");
      this.scoreStatus = Objects.requireNonNull(scoreStatus, "scoreStatus");
      this.scoreDate = Objects.requireNonNull(scoreDate, "scoreDate");
    }

    /** The score; required by 1.1; null when absent. */
    public Builder score(@Nullable BigDecimal score) {
      this.score = score;
      return this;
    }

    /** The score in words; new in 1.2; null when absent. */
    public Builder textScore(@Nullable String textScore) {
      this.textScore = textScore;
      return this;
    }

    /** The teacher's comment; null when absent. */
    public Builder comment(@Nullable String comment) {
      this.comment = comment;
      return this;
    }

    /** Past due or submitted late; new in 1.2. */
    public Builder late(boolean late) {
      this.late = late;
      return this;
    }

    /** Not submitted; new in 1.2. */
    public Builder missing(boolean missing) {
      this.missing = missing;
      return this;
    }

    /** Submitted but not complete; new in 1.2. */
    public Builder incomplete(boolean incomplete) {
      this.incomplete = incomplete;
      return this;
    }

    /** Makes the Result. */
    public Result build() {
      return new Result(this);
    }
  }
}
