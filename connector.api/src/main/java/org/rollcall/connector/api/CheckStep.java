package org.rollcall.connector.api;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;

/** One step of a check, ended. */
public final class CheckStep {
  private final String title;
  private final boolean passed;
  private final String sentence;
  private final @Nullable FailureKind failure;
  private final @Nullable Integer httpStatus;
  private final @Nullable String address;
  private final Duration took;
  private final @Nullable String nextStep;

  private CheckStep(Builder builder) {
    this.title = builder.title;
    this.passed = builder.passed;
    this.sentence = builder.sentence;
    this.failure = builder.failure;
    this.httpStatus = builder.httpStatus;
    this.address = builder.address;
    this.took = builder.took;
    this.nextStep = builder.nextStep;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String title, boolean passed, String sentence) {
    return new Builder(title, passed, sentence);
  }

  /** What was tried, such as {@code Ask for a token}. */
  public String title() {
    return title;
  }

  /** Whether it worked. */
  public boolean passed() {
    return passed;
  }

  /** What was seen, or what is wrong and who acts; no secret, no student data. */
  public String sentence() {
    return sentence;
  }

  /** Why it failed; absent when it passed. */
  public Optional<FailureKind> failure() {
    return Optional.ofNullable(failure);
  }

  /** The HTTP status, when one was received. */
  public Optional<Integer> httpStatus() {
    return Optional.ofNullable(httpStatus);
  }

  /** The address without its query, when one was reached for. */
  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** How long it took. */
  public Duration took() {
    return took;
  }

  /**
   * What to do now, in one sentence for whoever {@link FailureKind#whoActs} names; absent when
   * nothing is to be done. A step that passed and has one is a note: nothing is in the way, but
   * something is worth knowing.
   */
  public Optional<String> nextStep() {
    return Optional.ofNullable(nextStep);
  }

  /** Whether it passed with something worth knowing. */
  public boolean isNote() {
    return passed && nextStep != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CheckStep that
        && Objects.equals(title, that.title)
        && passed == that.passed
        && Objects.equals(sentence, that.sentence)
        && Objects.equals(failure, that.failure)
        && Objects.equals(httpStatus, that.httpStatus)
        && Objects.equals(address, that.address)
        && Objects.equals(took, that.took)
        && Objects.equals(nextStep, that.nextStep);
  }

  @Override
  public int hashCode() {
    return Objects.hash(title, passed, sentence, failure, httpStatus, address, took, nextStep);
  }

  @Override
  public String toString() {
    return "CheckStep[" + title + "]";
  }

  /** Collects the parts of one {@link CheckStep}; used by one thread, once. */
  public static final class Builder {
    private final String title;
    private final boolean passed;
    private final String sentence;
    private @Nullable FailureKind failure;
    private @Nullable Integer httpStatus;
    private @Nullable String address;
    private Duration took = Duration.ZERO;
    private @Nullable String nextStep;

    private Builder(String title, boolean passed, String sentence) {
      this.title = Objects.requireNonNull(title, "title");
      this.passed = passed;
      this.sentence = Objects.requireNonNull(sentence, "sentence");
    }

    /** Why it failed; absent when it passed; null when absent. */
    public Builder failure(@Nullable FailureKind failure) {
      this.failure = failure;
      return this;
    }

    /** The HTTP status, when one was received; null when absent. */
    public Builder httpStatus(@Nullable Integer httpStatus) {
      this.httpStatus = httpStatus;
      return this;
    }

    /** The address without its query, when one was reached for; null when absent. */
    public Builder address(@Nullable String address) {
      this.address = address;
      return this;
    }

    /** How long it took. */
    public Builder took(Duration took) {
      this.took = took;
      return this;
    }

    /** What to do now; null when nothing is to be done. */
    public Builder nextStep(@Nullable String nextStep) {
      this.nextStep = nextStep;
      return this;
    }

    /** Makes the CheckStep. */
    public CheckStep build() {
      return new CheckStep(this);
    }
  }
}
