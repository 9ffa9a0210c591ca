package org.rollcall.connector.api.roster;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class: what OneRoster calls {@code class}, a course taught to a group in some terms.
 *
 * @see OneRoster 1.2 Rostering, ClassDType
 */
public final class SchoolClass implements RosterRecord {
  private final RecordHeader header;
  private final String title;
  private final @Nullable String classCode;
  private final @Nullable ClassType classType;
  private final @Nullable String location;
  private final @Nullable SourcedId course;
  private final @Nullable SourcedId school;
  private final List<SourcedId> terms;
  private final List<String> grades;
  private final List<String> subjects;
  private final List<String> subjectCodes;
  private final List<String> periods;

  private SchoolClass(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.classCode = builder.classCode;
    this.classType = builder.classType;
    this.location = builder.location;
    this.course = builder.course;
    this.school = builder.school;
    this.terms = List.copyOf(builder.terms);
    this.grades = List.copyOf(builder.grades);
    this.subjects = List.copyOf(builder.subjects);
    this.subjectCodes = List.copyOf(builder.subjectCodes);
    this.periods = List.copyOf(builder.periods);
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
  public Optional<String> classCode() {
    return Optional.ofNullable(classCode);
  }

  /** Homeroom or scheduled. */
  public Optional<ClassType> classType() {
    return Optional.ofNullable(classType);
  }

  /** The room. */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** The course taught. */
  public Optional<SourcedId> course() {
    return Optional.ofNullable(course);
  }

  /** The school, an org. */
  public Optional<SourcedId> school() {
    return Optional.ofNullable(school);
  }

  /** The sessions it runs in; empty when the SIS gives none. */
  public List<SourcedId> terms() {
    return terms;
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

  /** Times of day it meets, as the SIS writes them. */
  public List<String> periods() {
    return periods;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SchoolClass that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(classCode, that.classCode)
        && Objects.equals(classType, that.classType)
        && Objects.equals(location, that.location)
        && Objects.equals(course, that.course)
        && Objects.equals(school, that.school)
        && Objects.equals(terms, that.terms)
        && Objects.equals(grades, that.grades)
        && Objects.equals(subjects, that.subjects)
        && Objects.equals(subjectCodes, that.subjectCodes)
        && Objects.equals(periods, that.periods);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header,
        title,
        classCode,
        classType,
        location,
        course,
        school,
        terms,
        grades,
        subjects,
        subjectCodes,
        periods);
  }

  @Override
  public String toString() {
    return "SchoolClass[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link SchoolClass}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private @Nullable String classCode;
    private @Nullable ClassType classType;
    private @Nullable String location;
    private @Nullable SourcedId course;
    private @Nullable SourcedId school;
    private List<SourcedId> terms = List.of();
    private List<String> grades = List.of();
    private List<String> subjects = List.of();
    private List<String> subjectCodes = List.of();
    private List<String> periods = List.of();

    private Builder(RecordHeader header, String title) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
    }

    /** The code that people know; null when absent. */
    public Builder classCode(@Nullable String classCode) {
      this.classCode = classCode;
      return this;
    }

    /** Homeroom or scheduled; null when absent. */
    public Builder classType(@Nullable ClassType classType) {
      this.classType = classType;
      return this;
    }

    /** The room; null when absent. */
    public Builder location(@Nullable String location) {
      this.location = location;
      return this;
    }

    /** The course taught; null when absent. */
    public Builder course(@Nullable SourcedId course) {
      this.course = course;
      return this;
    }

    /** The school, an org; null when absent. */
    public Builder school(@Nullable SourcedId school) {
      this.school = school;
      return this;
    }

    /** The sessions it runs in; empty when the SIS gives none. */
    public Builder terms(List<SourcedId> terms) {
      this.terms = terms;
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

    /** Times of day it meets, as the SIS writes them. */
    public Builder periods(List<String> periods) {
      this.periods = periods;
      return this;
    }

    /** Makes the SchoolClass. */
    public SchoolClass build() {
      return new SchoolClass(this);
    }
  }
}
