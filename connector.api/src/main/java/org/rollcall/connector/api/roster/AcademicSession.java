package org.rollcall.connector.api.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A school year, semester, term or grading period.
 *
 * @see OneRoster 1.2 Rostering, AcademicSessionDType
 */
public final class AcademicSession implements RosterRecord {
  private final RecordHeader header;
  private final String title;
  private final SessionType type;
  private final @Nullable LocalDate startDate;
  private final @Nullable LocalDate endDate;
  private final @Nullable SourcedId parent;
  private final @Nullable String schoolYear;

  private AcademicSession(Builder builder) {
    this.header = builder.header;
    this.title = builder.title;
    this.type = builder.type;
    this.startDate = builder.startDate;
    this.endDate = builder.endDate;
    this.parent = builder.parent;
    this.schoolYear = builder.schoolYear;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header, String title, SessionType type) {
    return new Builder(header, title, type);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** The title; empty when the SIS has none. */
  public String title() {
    return title;
  }

  /** What kind of session it is. */
  public SessionType type() {
    return type;
  }

  /** The first day, in the district's calendar. */
  public Optional<LocalDate> startDate() {
    return Optional.ofNullable(startDate);
  }

  /** The end date as the SIS gives it; 1.2 means the first day after, many systems the last day. */
  public Optional<LocalDate> endDate() {
    return Optional.ofNullable(endDate);
  }

  /** The session that this one is a part of. */
  public Optional<SourcedId> parent() {
    return Optional.ofNullable(parent);
  }

  /** The year, YYYY, in which the school year ends. */
  public Optional<String> schoolYear() {
    return Optional.ofNullable(schoolYear);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcademicSession that
        && Objects.equals(header, that.header)
        && Objects.equals(title, that.title)
        && Objects.equals(type, that.type)
        && Objects.equals(startDate, that.startDate)
        && Objects.equals(endDate, that.endDate)
        && Objects.equals(parent, that.parent)
        && Objects.equals(schoolYear, that.schoolYear);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, title, type, startDate, endDate, parent, schoolYear);
  }

  @Override
  public String toString() {
    return "AcademicSession[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link AcademicSession}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final String title;
    private final SessionType type;
    private @Nullable LocalDate startDate;
    private @Nullable LocalDate endDate;
    private @Nullable SourcedId parent;
    private @Nullable String schoolYear;

    private Builder(RecordHeader header, String title, SessionType type) {
      this.header = Objects.requireNonNull(header, "header");
      this.title = Objects.requireNonNull(title, "title");
      this.type = Objects.requireNonNull(type, "type");
    }

    /** The first day, in the district's calendar; null when absent. */
    public Builder startDate(@Nullable LocalDate startDate) {
      this.startDate = startDate;
      return this;
    }

    /**
     * The end date as the SIS gives it; 1.2 means the first day after, many systems the last day;
     * null when absent.
     */
    public Builder endDate(@Nullable LocalDate endDate) {
      this.endDate = endDate;
      return this;
    }

    /** The session that this one is a part of; null when absent. */
    public Builder parent(@Nullable SourcedId parent) {
      this.parent = parent;
      return this;
    }

    /** The year, YYYY, in which the school year ends; null when absent. */
    public Builder schoolYear(@Nullable String schoolYear) {
      this.schoolYear = schoolYear;
      return this;
    }

    /** Makes the AcademicSession. */
    public AcademicSession build() {
      return new AcademicSession(this);
    }
  }
}
