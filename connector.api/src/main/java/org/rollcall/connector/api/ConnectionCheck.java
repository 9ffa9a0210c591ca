package org.rollcall.connector.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a check ended. */
public final class ConnectionCheck {
  private final List<CheckStep> steps;
  private final @Nullable ServiceAddresses confirmed;
  private final Map<String, String> found;

  private ConnectionCheck(Builder builder) {
    this.steps = List.copyOf(builder.steps);
    this.confirmed = builder.confirmed;
    this.found = Map.copyOf(builder.found);
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

  /**
   * What was found out, to be kept with the settings and given back by {@link
   * ConnectionContext#settings}. Names begin with {@link Settings#FOUND}; empty when nothing was.
   */
  public Map<String, String> found() {
    return found;
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
        && Objects.equals(confirmed, that.confirmed)
        && found.equals(that.found);
  }

  @Override
  public int hashCode() {
    return Objects.hash(steps, confirmed, found);
  }

  @Override
  public String toString() {
    return "ConnectionCheck[" + steps + "]";
  }

  /** Collects the parts of one {@link ConnectionCheck}; used by one thread, once. */
  public static final class Builder {
    private List<CheckStep> steps = List.of();
    private @Nullable ServiceAddresses confirmed;
    private Map<String, String> found = Map.of();

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

    /**
     * What was found out, to be kept with the settings.
     *
     * @throws IllegalArgumentException if a name does not begin with {@link Settings#FOUND}
     */
    public Builder found(Map<String, String> found) {
      found
          .keySet()
          .forEach(
              name -> {
                if (!name.startsWith(Settings.FOUND)) {
                  throw new IllegalArgumentException(name + " could be a field of the admin's");
                }
              });
      this.found = found;
      return this;
    }

    /** Makes the ConnectionCheck. */
    public ConnectionCheck build() {
      return new ConnectionCheck(this);
    }
  }
}
