package org.rollcall.connector.api.descriptor;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer, and what follows from it. */
public final class EligibilityChoice {
  private final String id;
  private final String label;
  private final Verdict verdict;
  private final String reason;
  private final String nextStep;
  private final Set<Capability> withholds;
  private final @Nullable Integer lastsDays;

  private EligibilityChoice(Builder builder) {
    this.id = builder.id;
    this.label = builder.label;
    this.verdict = builder.verdict;
    this.reason = builder.reason;
    this.nextStep = builder.nextStep;
    this.withholds = Set.copyOf(builder.withholds);
    this.lastsDays = builder.lastsDays;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String id, String label, Verdict verdict) {
    return new Builder(id, label, verdict);
  }

  /** A stable word for it. */
  public String id() {
    return id;
  }

  /** The answer. */
  public String label() {
    return label;
  }

  /** What follows. */
  public Verdict verdict() {
    return verdict;
  }

  /** Why, in one sentence. */
  public String reason() {
    return reason;
  }

  /** What to do next; empty when nothing. */
  public String nextStep() {
    return nextStep;
  }

  /**
   * What a district with this answer cannot use although the connector offers it, such as writing
   * with a license that only reads; empty when nothing.
   */
  public Set<Capability> withholds() {
    return withholds;
  }

  /**
   * For how many days the answer holds from the day that the admin names, 1 or more, such as 45 for
   * a provisional license. The platform asks for that day and tracks the end. Empty when it holds
   * until somebody changes it.
   */
  public Optional<Integer> lastsDays() {
    return Optional.ofNullable(lastsDays);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EligibilityChoice that
        && Objects.equals(id, that.id)
        && Objects.equals(label, that.label)
        && Objects.equals(verdict, that.verdict)
        && Objects.equals(reason, that.reason)
        && Objects.equals(nextStep, that.nextStep)
        && Objects.equals(withholds, that.withholds)
        && Objects.equals(lastsDays, that.lastsDays);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, label, verdict, reason, nextStep, withholds, lastsDays);
  }

  @Override
  public String toString() {
    return "EligibilityChoice[" + id + "]";
  }

  /** Collects the parts of one {@link EligibilityChoice}; used by one thread, once. */
  public static final class Builder {
    private final String id;
    private final String label;
    private final Verdict verdict;
    private String reason = "";
    private String nextStep = "";
    private Set<Capability> withholds = Set.of();
    private @Nullable Integer lastsDays;

    private Builder(String id, String label, Verdict verdict) {
      this.id = Objects.requireNonNull(id, "id");
      this.label = Objects.requireNonNull(label, "label");
      this.verdict = Objects.requireNonNull(verdict, "verdict");
    }

    /** Why, in one sentence. */
    public Builder reason(String reason) {
      this.reason = reason;
      return this;
    }

    /** What to do next; empty when nothing. */
    public Builder nextStep(String nextStep) {
      this.nextStep = nextStep;
      return this;
    }

    /** What a district with this answer cannot use; empty when nothing. */
    public Builder withholds(Set<Capability> withholds) {
      this.withholds = withholds;
      return this;
    }

    /** For how many days it holds, 1 or more; null when until it is changed. */
    public Builder lastsDays(@Nullable Integer lastsDays) {
      if (lastsDays != null && lastsDays < 1) {
        throw new IllegalArgumentException("an answer holds for a day at least");
      }
      this.lastsDays = lastsDays;
      return this;
    }

    /** Makes the EligibilityChoice. */
    public EligibilityChoice build() {
      return new EligibilityChoice(this);
    }
  }
}
