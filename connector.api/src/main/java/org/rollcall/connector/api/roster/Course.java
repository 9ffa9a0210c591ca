package org.rollcall.connector.api.roster;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course of study, taught in classes.
 *
 * @see OneRoster 1.2 Rostering, CourseDType
 */
public final class Course implements RosterRecord {
  private final RecordHeader header;
  private final String title;
  private final @Nullable String courseCode;
  private final @Nullable SourcedId schoolYear;
  private final @Nullable SourcedId org;
  private final List<String> grades;
  private final List<String> subjects;
  private final List<String> subjectCodes;

  private Course(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.courseCode = builder.courseCode;
    this.schoolYear = builder.schoolYear;
    this.org = builder.org;
    this.grades = List.copyOf(builder.grades);
    this.subjects = List.copyOf(builder.subjects);
    this.subjectCodes = List.copyOf(builder.subjectCodes);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, String title) {
    return new Builder(header, title);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** The title; empty when the SIS has none. */
  public String title() {
    return title;
  }

  /** The code that people know. */
  public Optional<String> courseCode() {
    return Optional.ofNullable(courseCode);
  }

  /** The school year, an academic session. */
  public Optional<SourcedId> schoolYear() {
    return Optional.ofNullable(schoolYear);
  }

  /** The organisation that offers it. */
  public Optional<SourcedId> org() {
    return Optional.ofNullable(org);
  }

  /** Grade levels, as the SIS writes them. */
  public List<String> grades() {
    return grades;
  }

  /** Subject names. */
  public List<String> subjects() {
    return subjects;
  }

  /** Subject codes, in the order of the names when both are given. */
  public List<String> subjectCodes() {
    return subjectCodes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Course that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(courseCode, that.courseCode)
        && Objects.equals(schoolYear, that.schoolYear)
        && Objects.equals(org, that.org)
        && Objects.equals(grades, that.grades)
        && Objects.equals(subjects, that.subjects)
        && Objects.equals(subjectCodes, that.subjectCodes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, title, courseCode, schoolYear, org, grades, subjects, subjectCodes);
  }

  @Override
  public String toString() {
    return "Course[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link Course}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private @Nullable String courseCode;
    private @Nullable SourcedId schoolYear;
    private @Nullable SourcedId org;
    private List<String> grades = List.of();
    private List<String> subjects = List.of();
    private List<String> subjectCodes = List.of();

    private Builder(RecordHeader header, String title) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
    }

    /** The code that people know; null when absent. */
    public Builder courseCode(@Nullable String courseCode) {
      this.courseCode = courseCode;
      return this;
    }

    /** The school year, an academic session; null when absent. */
    public Builder schoolYear(@Nullable SourcedId schoolYear) {
      this.schoolYear = schoolYear;
      return this;
    }

    /** The organisation that offers it; null when absent. */
    public Builder org(@Nullable SourcedId org) {
      this.org = org;
      return this;
    }

    /** Grade levels, as the SIS writes them. */
    public Builder grades(List<String> grades) {
      this.grades = grades;
      return this;
    }

    /** Subject names. */
    public Builder subjects(List<String> subjects) {
      this.subjects = subjects;
      return this;
    }

    /** Subject codes, in the order of the names when both are given. */
    public Builder subjectCodes(List<String> subjectCodes) {
      this.subjectCodes = subjectCodes;
      return this;
    }

    /** Makes the Course. */
    public Course build() {
      return new Course(this);
    }
  }
}
