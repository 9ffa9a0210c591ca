package org.rollcall.connector.api.descriptor;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer, and what follows from it. */
public final class EligibilityChoice {
  private final String id;
  private final String label;
  private final Verdict verdict;
  private final String reason;
  private final String nextStep;

  private EligibilityChoice(Builder builder) {
    this.id = builder.id;
    this.label = builder.label;
    this.verdict = builder.verdict;
    this.reason = builder.reason;
    this.nextStep = builder.nextStep;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EligibilityChoice that
        && Objects.equals(id, that.id)
        && Objects.equals(label, that.label)
        && Objects.equals(verdict, that.verdict)
        && Objects.equals(reason, that.reason)
        && Objects.equals(nextStep, that.nextStep);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, label, verdict, reason, nextStep);
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

    /** Makes the EligibilityChoice. */
    public EligibilityChoice build() {
      return new EligibilityChoice(this);
    }
  }
}
