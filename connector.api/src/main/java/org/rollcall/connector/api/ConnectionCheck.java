package org.rollcall.connector.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a check ended. */
public final class ConnectionCheck {
  private final List<CheckStep> steps;
  private final @Nullable ServiceAddresses confirmed;

  private ConnectionCheck(Builder builder) {
    this.steps = List.copyOf(builder.steps);
    this.confirmed = builder.confirmed;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder() {
    return new Builder();
  }

  /** The steps, in order; the last one failed when the check did. */
  public List<CheckStep> steps() {
    return steps;
  }

  /** The addresses as found to work; absent when the check failed. */
  public Optional<ServiceAddresses> confirmed() {
    return Optional.ofNullable(confirmed);
  }

  /** Whether every step passed, and there was one. */
  public boolean passed() {
    return !steps.isEmpty() && steps.stream().allMatch(CheckStep::passed);
  }

  /** The step that failed; empty when all passed. */
  public Optional<CheckStep> failedStep() {
    return steps.stream().filter(step -> !step.passed()).findFirst();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConnectionCheck that
        && Objects.equals(steps, that.steps)
        && Objects.equals(confirmed, that.confirmed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(steps, confirmed);
  }

  @Override
  public String toString() {
    return "ConnectionCheck[" + steps + "]";
  }

  /** Collects the parts of one {@link ConnectionCheck}; used by one thread, once. */
  public static final class Builder {
    private List<CheckStep> steps = List.of();
    private @Nullable ServiceAddresses confirmed;

    private Builder() {}

    /** The steps, in order; the last one failed when the check did. */
    public Builder steps(List<CheckStep> steps) {
      this.steps = steps;
      return this;
    }

    /** The addresses as found to work; absent when the check failed; null when absent. */
    public Builder confirmed(@Nullable ServiceAddresses confirmed) {
      this.confirmed = confirmed;
      return this;
    }

    /** Makes the ConnectionCheck. */
    public ConnectionCheck build() {
      return new ConnectionCheck(this);
    }
  }
}
