package org.rollcall.connector.api.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Birth, sex, race and residence of a person; the sourcedId is the person's. Read only where a
 * district switches it on.
 *
 * @see OneRoster 1.2 Rostering, DemographicsDType
 */
public final class Demographics implements RosterRecord {
  private final RecordHeader header;
  private final @Nullable LocalDate birthDate;
  private final @Nullable String sex;
  private final Set<String> races;
  private final @Nullable String countryOfBirthCode;
  private final @Nullable String stateOfBirthAbbreviation;
  private final @Nullable String cityOfBirth;
  private final @Nullable String publicSchoolResidenceStatus;

  private Demographics(Builder builder) {
    this.header = builder.header;
    this.birthDate = builder.birthDate;
    this.sex = builder.sex;
    this.races = Set.copyOf(builder.races);
    this.countryOfBirthCode = builder.countryOfBirthCode;
    this.stateOfBirthAbbreviation = builder.stateOfBirthAbbreviation;
    this.cityOfBirth = builder.cityOfBirth;
    this.publicSchoolResidenceStatus = builder.publicSchoolResidenceStatus;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(RecordHeader header) {
    return new Builder(header);
  }

  @Override
  public RecordHeader header() {
    return header;
  }

  /** The day of birth. */
  public Optional<LocalDate> birthDate() {
    return Optional.ofNullable(birthDate);
  }

  /** The sex, in OneRoster's words. */
  public Optional<String> sex() {
    return Optional.ofNullable(sex);
  }

  /** Race and ethnicity fields that are true, by their OneRoster names. */
  public Set<String> races() {
    return races;
  }

  /** The country of birth. */
  public Optional<String> countryOfBirthCode() {
    return Optional.ofNullable(countryOfBirthCode);
  }

  /** The state of birth. */
  public Optional<String> stateOfBirthAbbreviation() {
    return Optional.ofNullable(stateOfBirthAbbreviation);
  }

  /** The city of birth. */
  public Optional<String> cityOfBirth() {
    return Optional.ofNullable(cityOfBirth);
  }

  /** The residence status code. */
  public Optional<String> publicSchoolResidenceStatus() {
    return Optional.ofNullable(publicSchoolResidenceStatus);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Demographics that
        && Objects.equals(header, that.header)
        && Objects.equals(birthDate, that.birthDate)
        && Objects.equals(sex, that.sex)
        && Objects.equals(races, that.races)
        && Objects.equals(countryOfBirthCode, that.countryOfBirthCode)
        && Objects.equals(stateOfBirthAbbreviation, that.stateOfBirthAbbreviation)
        && Objects.equals(cityOfBirth, that.cityOfBirth)
        && Objects.equals(publicSchoolResidenceStatus, that.publicSchoolResidenceStatus);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        header,
        birthDate,
        sex,
        races,
        countryOfBirthCode,
        stateOfBirthAbbreviation,
        cityOfBirth,
        publicSchoolResidenceStatus);
  }

  @Override
  public String toString() {
    return "Demographics[" + header.sourcedId() + "]";
  }

  /** Collects the parts of one {@link Demographics}; used by one thread, once. */
  public static final class Builder {
    private final RecordHeader header;
    private @Nullable LocalDate birthDate;
    private @Nullable String sex;
    private Set<String> races = Set.of();
    private @Nullable String countryOfBirthCode;
    private @Nullable String stateOfBirthAbbreviation;
    private @Nullable String cityOfBirth;
    private @Nullable String publicSchoolResidenceStatus;

    private Builder(RecordHeader header) {
      this.header = Objects.requireNonNull(header, "header");
    }

    /** The day of birth; null when absent. */
    public Builder birthDate(@Nullable LocalDate birthDate) {
      this.birthDate = birthDate;
      return this;
    }

    /** The sex, in OneRoster's words; null when absent. */
    public Builder sex(@Nullable String sex) {
      this.sex = sex;
      return this;
    }

    /** Race and ethnicity fields that are true, by their OneRoster names. */
    public Builder races(Set<String> races) {
      this.races = races;
      return this;
    }

    /** The country of birth; null when absent. */
    public Builder countryOfBirthCode(@Nullable String countryOfBirthCode) {
      this.countryOfBirthCode = countryOfBirthCode;
      return this;
    }

    /** The state of birth; null when absent. */
    public Builder stateOfBirthAbbreviation(@Nullable String stateOfBirthAbbreviation) {
      this.stateOfBirthAbbreviation = stateOfBirthAbbreviation;
      return this;
    }

    /** The city of birth; null when absent. */
    public Builder cityOfBirth(@Nullable String cityOfBirth) {
      this.cityOfBirth = cityOfBirth;
      return this;
    }

    /** The residence status code; null when absent. */
    public Builder publicSchoolResidenceStatus(@Nullable String publicSchoolResidenceStatus) {
      this.publicSchoolResidenceStatus = publicSchoolResidenceStatus;
      return this;
    }

    /** Makes the Demographics. */
    public Demographics build() {
      return new Demographics(this);
    }
  }
}
