package org.rollcall.connector.api.gradebook;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Something that is graded: an assignment, a test.
 *
 * @see OneRoster 1.2 Gradebook, LineItemDType
 */
public final class LineItem {
  private final RecordHeader header;
  private final String title;
  private final SourcedId schoolClass;
  private final Instant assignDate;
  private final Instant dueDate;
  private final @Nullable String description;
  private final @Nullable SourcedId school;
  private final @Nullable SourcedId category;
  private final @Nullable SourcedId gradingPeriod;
  private final @Nullable BigDecimal resultValueMin;
  private final @Nullable BigDecimal resultValueMax;

  private LineItem(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.schoolClass = builder.schoolClass;
    this.assignDate = builder.assignDate;
    this.dueDate = builder.dueDate;
    this.description = builder.description;
    this.school = builder.school;
    this.category = builder.category;
    this.gradingPeriod = builder.gradingPeriod;
    this.resultValueMin = builder.resultValueMin;
    this.resultValueMax = builder.resultValueMax;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(
      RecordHeader header,
      String title,
      SourcedId schoolClass,
      Instant assignDate,
      Instant dueDate) {
    return new Builder(header, title, schoolClass, assignDate, dueDate);
  }

  /** Identifier, status and date. */
  public RecordHeader header() {
    return header;
  }

  /** The title; systems cut or refuse long ones. */
  public String title() {
    return title;
  }

  /** The class. */
  public SourcedId schoolClass() {
    return schoolClass;
  }

  /** When it was assigned. */
  public Instant assignDate() {
    return assignDate;
  }

  /** When it is due. */
  public Instant dueDate() {
    return dueDate;
  }

  /** The description. */
  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** The school; required by 1.2. */
  public Optional<SourcedId> school() {
    return Optional.ofNullable(school);
  }

  /** The category; required by both versions, refused or defaulted by some systems when absent. */
  public Optional<SourcedId> category() {
    return Optional.ofNullable(category);
  }

  /**
   * The grading period, an academic session; {@code gradingPeriod} and {@code academicSession} of
   * 1.2 are one here.
   */
  public Optional<SourcedId> gradingPeriod() {
    return Optional.ofNullable(gradingPeriod);
  }

  /** The lowest score. */
  public Optional<BigDecimal> resultValueMin() {
    return Optional.ofNullable(resultValueMin);
  }

  /** The highest score, extra credit apart. */
  public Optional<BigDecimal> resultValueMax() {
    return Optional.ofNullable(resultValueMax);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LineItem that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(schoolClass, that.schoolClass)
        && Objects.equals(assignDate, that.assignDate)
        && Objects.equals(dueDate, that.dueDate)
        && Objects.equals(description, that.description)
        && Objects.equals(school, that.school)
        && Objects.equals(category, that.category)
        && Objects.equals(gradingPeriod, that.gradingPeriod)
        && Objects.equals(resultValueMin, that.resultValueMin)
        && Objects.equals(resultValueMax, that.resultValueMax);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header,
        title,
        schoolClass,
        assignDate,
        dueDate,
        description,
        school,
        category,
        gradingPeriod,
        resultValueMin,
        resultValueMax);
  }

  @Override
  public String toString() {
    return "LineItem[" + header + "]";
  }

  /** Collects the parts of one {@link LineItem}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private final SourcedId schoolClass;
    private final Instant assignDate;
    private final Instant dueDate;
    private @Nullable String description;
    private @Nullable SourcedId school;
    private @Nullable SourcedId category;
    private @Nullable SourcedId gradingPeriod;
    private @Nullable BigDecimal resultValueMin;
    private @Nullable BigDecimal resultValueMax;

    private Builder(
        RecordHeader header,
        String title,
        SourcedId schoolClass,
        Instant assignDate,
        Instant dueDate) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
      this.schoolClass = Objects.requireNonNull(schoolClass, "schoolClass");
      this.assignDate = Objects.requireNonNull(assignDate, "assignDate");
      this.dueDate = Objects.requireNonNull(dueDate, "dueDate");
    }

    /** The description; null when absent. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** The school; required by 1.2; null when absent. */
    public Builder school(@Nullable SourcedId school) {
      this.school = school;
      return this;
    }

    /**
     * The category; required by both versions, refused or defaulted by some systems when absent;
     * null when absent.
     */
    public Builder category(@Nullable SourcedId category) {
      this.category = category;
      return this;
    }

    /**
     * The grading period, an academic session; {@code gradingPeriod} and {@code academicSession} of
     * 1.2 are one here; null when absent.
     */
    public Builder gradingPeriod(@Nullable SourcedId gradingPeriod) {
      this.gradingPeriod = gradingPeriod;
      return this;
    }

    /** The lowest score; null when absent. */
    public Builder resultValueMin(@Nullable BigDecimal resultValueMin) {
      this.resultValueMin = resultValueMin;
      return this;
    }

    /** The highest score, extra credit apart; null when absent. */
    public Builder resultValueMax(@Nullable BigDecimal resultValueMax) {
      this.resultValueMax = resultValueMax;
      return this;
    }

    /** Makes the LineItem. */
    public LineItem build() {
      return new LineItem(this);
    }
  }
}
