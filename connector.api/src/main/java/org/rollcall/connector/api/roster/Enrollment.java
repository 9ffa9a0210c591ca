package org.rollcall.connector.api.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's part in a class.
 *
 * @see OneRoster 1.2 Rostering, EnrollmentDType
 */
public final class Enrollment implements RosterRecord {
  private final RecordHeader header;
  private final SourcedId user;
  private final SourcedId schoolClass;
  private final EnrollmentRole role;
  private final @Nullable SourcedId school;
  private final boolean primary;
  private final @Nullable LocalDate beginDate;
  private final @Nullable LocalDate endDate;

  private Enrollment(Builder builder) {
    this.header = builder.header;
    this.user = builder.user;
    this.schoolClass = builder.schoolClass;
    this.role = builder.role;
    this.school = builder.school;
    this.primary = builder.primary;
    this.beginDate = builder.beginDate;
    this.endDate = builder.endDate;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(
      RecordHeader header, SourcedId user, SourcedId schoolClass, EnrollmentRole role) {
    return new Builder(header, user, schoolClass, role);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** The person. */
  public SourcedId user() {
    return user;
  }

  /** The class. */
  public SourcedId schoolClass() {
    return schoolClass;
  }

  /** The person's part in it. */
  public EnrollmentRole role() {
    return role;
  }

  /** The school, an org. */
  public Optional<SourcedId> school() {
    return Optional.ofNullable(school);
  }

  /** Whether this is the class's main teacher. */
  public boolean primary() {
    return primary;
  }

  /** The first day. */
  public Optional<LocalDate> beginDate() {
    return Optional.ofNullable(beginDate);
  }

  /** The end date as the SIS gives it. */
  public Optional<LocalDate> endDate() {
    return Optional.ofNullable(endDate);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Enrollment that
        && Objects.equals(header, that.header)
        && Objects.equals(user, that.user)
        && Objects.equals(schoolClass, that.schoolClass)
        && Objects.equals(role, that.role)
        && Objects.equals(school, that.school)
        && primary == that.primary
        && Objects.equals(beginDate, that.beginDate)
        && Objects.equals(endDate, that.endDate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(header, user, schoolClass, role, school, primary, beginDate, endDate);
  }

  @Override
  public String toString() {
    return "Enrollment[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link Enrollment}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private final SourcedId user;
    private final SourcedId schoolClass;
    private final EnrollmentRole role;
    private @Nullable SourcedId school;
    private boolean primary = false;
    private @Nullable LocalDate beginDate;
    private @Nullable LocalDate endDate;

    private Builder(
        RecordHeader header, SourcedId user, SourcedId schoolClass, EnrollmentRole role) {
      this.header = Objects.requireNonNull(header, "header");
      this.user = Objects.requireNonNull(user, "user");
      this.schoolClass = Objects.requireNonNull(schoolClass, "schoolClass");
      this.role = Objects.requireNonNull(role, "role");
    }

    /** The school, an org; null when absent. */
    public Builder school(@Nullable SourcedId school) {
      this.school = school;
      return this;
    }

    /** Whether this is the class's main teacher. */
    public Builder primary(boolean primary) {
      this.primary = primary;
      return this;
    }

    /** The first day; null when absent. */
    public Builder beginDate(@Nullable LocalDate beginDate) {
      this.beginDate = beginDate;
      return this;
    }

    /** The end date as the SIS gives it; null when absent. */
    public Builder endDate(@Nullable LocalDate endDate) {
      this.endDate = endDate;
      return this;
    }

    /** Makes the Enrollment. */
    public Enrollment build() {
      return new Enrollment(this);
    }
  }
}
