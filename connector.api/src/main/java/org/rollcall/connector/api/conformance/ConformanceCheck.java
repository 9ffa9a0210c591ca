package org.rollcall.connector.api.conformance;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One check of a suite, ended. */
public final class ConformanceCheck {
  private final int number;
  private final String title;
  private final CheckOutcome outcome;
  private final String expected;
  private final String seen;
  private final @Nullable String method;
  private final @Nullable String address;
  private final @Nullable Integer status;
  private final @Nullable Duration took;

  private ConformanceCheck(Builder builder) {
    this.number = builder.number;
    this.title = builder.title;
    this.outcome = builder.outcome;
    this.expected = builder.expected;
    this.seen = builder.seen;
    this.method = builder.method;
    this.address = builder.address;
    this.status = builder.status;
    this.took = builder.took;
  }

  /**
   * Starts one from what it cannot be without.
   *
   * @param number its place in the suite, from 1
   */
  public static Builder builder(int number, String title, CheckOutcome outcome) {
    return new Builder(number, title, outcome);
  }

  /** Its place in the suite, from 1; numbers 1 to 21 of 1.2 are those of Google's suite. */
  public int number() {
    return number;
  }

  /** Its name in the suite, such as {@code PutLineItem Create}. */
  public String title() {
    return title;
  }

  /** How it ended. */
  public CheckOutcome outcome() {
    return outcome;
  }

  /** What the suite expects, in a few words. */
  public String expected() {
    return expected;
  }

  /** What came instead, or as well; no secret, no student data. */
  public String seen() {
    return seen;
  }

  /** The HTTP method; absent when nothing was sent. */
  public Optional<String> method() {
    return Optional.ofNullable(method);
  }

  /** The address without its query; absent when nothing was sent. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** The HTTP status; absent when none was received. */
  public Optional<Integer> status() {
    return Optional.ofNullable(status);
  }

  /** From sending the request to the end of the answer; absent when nothing was sent. */
  public Optional<Duration> took() {
    return Optional.ofNullable(took);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConformanceCheck that
        && number == that.number
        && title.equals(that.title)
        && outcome == that.outcome
        && expected.equals(that.expected)
        && seen.equals(that.seen)
        && Objects.equals(method, that.method)
        && Objects.equals(address, that.address)
        && Objects.equals(status, that.status)
        && Objects.equals(took, that.took);
  }

  @Override
  public int hashCode() {
    return Objects.hash(number, title, outcome, expected, seen, method, address, status, took);
  }

  @Override
  public String toString() {
    return number + " " + title + ": " + outcome + " (" + seen + ")";
  }

  /** Collects the parts of one {@link ConformanceCheck}; used by one thread, once. */
  public static final class Builder {
    private final int number;
    private final String title;
    private final CheckOutcome outcome;
    private String expected = "";
    private String seen = "";
    private @Nullable String method;
    private @Nullable String address;
    private @Nullable Integer status;
    private @Nullable Duration took;

    private Builder(int number, String title, CheckOutcome outcome) {
      this.number = number;
      this.title = Objects.requireNonNull(title, "title");
      this.outcome = Objects.requireNonNull(outcome, "outcome");
    }

    /** What the suite expects. */
    public Builder expected(String words) {
      this.expected = words;
      return this;
    }

    /** What came. */
    public Builder seen(String words) {
      this.seen = words;
      return this;
    }

    /** Method and address, without a query, of what was sent; null when nothing was. */
    public Builder sent(@Nullable String method, @Nullable String address) {
      this.method = method;
      this.address = address;
      return this;
    }

    /** The HTTP status; null when none was received. */
    public Builder status(@Nullable Integer status) {
      this.status = status;
      return this;
    }

    /** From sending the request to the end of the answer; null when nothing was sent. */
    public Builder took(@Nullable Duration took) {
      this.took = took;
      return this;
    }

    /** Makes the ConformanceCheck. */
    public ConformanceCheck build() {
      return new ConformanceCheck(this);
    }
  }
}
