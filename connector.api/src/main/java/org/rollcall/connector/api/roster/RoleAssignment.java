package org.rollcall.connector.api.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has at an organisation. A 1.1 user has one per org, all with the one role of
 * the record.
 *
 * @see OneRoster 1.2 Rostering, RoleDType
 */
public final class RoleAssignment {
  private final UserRole role;
  private final @Nullable SourcedId org;
  private final boolean primary;
  private final @Nullable LocalDate beginDate;
  private final @Nullable LocalDate endDate;

  private RoleAssignment(Builder builder) {
    this.role = builder.role;
    this.org = builder.org;
    this.primary = builder.primary;
    this.beginDate = builder.beginDate;
    this.endDate = builder.endDate;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(UserRole role) {
    return new Builder(role);
  }

  /** The role. */
  public UserRole role() {
    return role;
  }

  /** The organisation; absent when the SIS gives none. */
  public Optional<SourcedId> org() {
    return Optional.ofNullable(org);
  }

  /** Whether it is the main role at that organisation. */
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
    return other instanceof RoleAssignment that
        && Objects.equals(role, that.role)
        && Objects.equals(org, that.org)
        && primary == that.primary
        && Objects.equals(beginDate, that.beginDate)
        && Objects.equals(endDate, that.endDate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(role, org, primary, beginDate, endDate);
  }

  @Override
  public String toString() {
    return "RoleAssignment[" + role + "]";
  }

  /** Collects the parts of one {@link RoleAssignment}; used by one thread, once. */
  public static final class Builder {
    private final UserRole role;
    private @Nullable SourcedId org;
    private boolean primary = false;
    private @Nullable LocalDate beginDate;
    private @Nullable LocalDate endDate;

    private Builder(UserRole role) {
      this.role = Objects.requireNonNull(role, "role");
    }

    /** The organisation; absent when the SIS gives none; null when absent. */
    public Builder org(@Nullable SourcedId org) {
      this.org = org;
      return this;
    }

    /** Whether it is the main role at that organisation. */
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

    /** Makes the RoleAssignment. */
    public RoleAssignment build() {
      return new RoleAssignment(this);
    }
  }
}
