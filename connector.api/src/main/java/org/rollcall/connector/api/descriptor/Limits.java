package org.rollcall.connector.api.descriptor;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits known of a product; absent means not known, not unlimited. */
public final class Limits {
  private final @Nullable Integer titleLength;
  private final @Nullable Integer pageSize;
  private final @Nullable Integer concurrentRequests;
  private final @Nullable Integer secretLifetimeDays;
  private final boolean wholePoints;
  private final boolean uniqueTitles;
  private final boolean dueDateRequired;

  private Limits(Builder builder) {
    this.titleLength = builder.titleLength;
    this.pageSize = builder.pageSize;
    this.concurrentRequests = builder.concurrentRequests;
    this.secretLifetimeDays = builder.secretLifetimeDays;
    this.wholePoints = builder.wholePoints;
    this.uniqueTitles = builder.uniqueTitles;
    this.dueDateRequired = builder.dueDateRequired;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder() {
    return new Builder();
  }

  /** Characters of a line item's title. */
  public Optional<Integer> titleLength() {
    return Optional.ofNullable(titleLength);
  }

  /** The page size to begin with, 1 to 10 000. */
  public Optional<Integer> pageSize() {
    return Optional.ofNullable(pageSize);
  }

  /** Requests at once that the vendor asks not to exceed. */
  public Optional<Integer> concurrentRequests() {
    return Optional.ofNullable(concurrentRequests);
  }

  /** After how many days a secret usually expires, 1 to 3 650; empty when it does not. */
  public Optional<Integer> secretLifetimeDays() {
    return Optional.ofNullable(secretLifetimeDays);
  }

  /** Whether scores must be whole numbers. */
  public boolean wholePoints() {
    return wholePoints;
  }

  /** Whether titles must be unique within a class. */
  public boolean uniqueTitles() {
    return uniqueTitles;
  }

  /** Whether a line item needs a due date within an open grading period. */
  public boolean dueDateRequired() {
    return dueDateRequired;
  }

  /** Nothing known. */
  public static Limits none() {
    return builder().build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Limits that
        && Objects.equals(titleLength, that.titleLength)
        && Objects.equals(pageSize, that.pageSize)
        && Objects.equals(concurrentRequests, that.concurrentRequests)
        && Objects.equals(secretLifetimeDays, that.secretLifetimeDays)
        && wholePoints == that.wholePoints
        && uniqueTitles == that.uniqueTitles
        && dueDateRequired == that.dueDateRequired;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        titleLength,
        pageSize,
        concurrentRequests,
        secretLifetimeDays,
        wholePoints,
        uniqueTitles,
        dueDateRequired);
  }

  @Override
  public String toString() {
    return "Limits[" + titleLength + "]";
  }

  /** Collects the parts of one {@link Limits}; used by one thread, once. */
  public static final class Builder {
    private @Nullable Integer titleLength;
    private @Nullable Integer pageSize;
    private @Nullable Integer concurrentRequests;
    private @Nullable Integer secretLifetimeDays;
    private boolean wholePoints = false;
    private boolean uniqueTitles = false;
    private boolean dueDateRequired = false;

    private Builder() {}

    /** Characters of a line item's title; null when absent. */
    public Builder titleLength(@Nullable Integer titleLength) {
      this.titleLength = titleLength;
      return this;
    }

    /** The page size to begin with, 1 to 10 000; null when absent. */
    public Builder pageSize(@Nullable Integer pageSize) {
      this.pageSize = pageSize;
      return this;
    }

    /** Requests at once that the vendor asks not to exceed; null when absent. */
    public Builder concurrentRequests(@Nullable Integer concurrentRequests) {
      this.concurrentRequests = concurrentRequests;
      return this;
    }

    /** After how many days a secret usually expires, 1 to 3 650; null when absent. */
    public Builder secretLifetimeDays(@Nullable Integer secretLifetimeDays) {
      this.secretLifetimeDays = secretLifetimeDays;
      return this;
    }

    /** Whether scores must be whole numbers. */
    public Builder wholePoints(boolean wholePoints) {
      this.wholePoints = wholePoints;
      return this;
    }

    /** Whether titles must be unique within a class. */
    public Builder uniqueTitles(boolean uniqueTitles) {
      this.uniqueTitles = uniqueTitles;
      return this;
    }

    /** Whether a line item needs a due date within an open grading period. */
    public Builder dueDateRequired(boolean dueDateRequired) {
      this.dueDateRequired = dueDateRequired;
      return this;
    }

    /** Makes the Limits. */
    public Limits build() {
      return new Limits(this);
    }
  }
}
