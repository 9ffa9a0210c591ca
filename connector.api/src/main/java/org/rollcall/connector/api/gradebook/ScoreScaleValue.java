package org.rollcall.connector.api.gradebook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One pair of a score scale.
 *
 * @see OneRoster 1.2 Gradebook, ScoreScaleValueDType
 */
public final class ScoreScaleValue {
  private final String lhs;
  private final String rhs;

  private ScoreScaleValue(Builder builder) {
    this.lhs = builder.lhs;
    this.rhs = builder.rhs;
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(String lhs, String rhs) {
    return new Builder(lhs, rhs);
  }

  /** A value, or a range written {@code x - y}. */
  public String lhs() {
    return lhs;
  }

  /** What it stands for. */
  public String rhs() {
    return rhs;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreScaleValue that
        && Objects.equals(lhs, that.lhs)
        && Objects.equals(rhs, that.rhs);
  }

  @Override
  public int hashCode() {
    return Objects.hash(lhs, rhs);
  }

  @Override
  public String toString() {
    return "ScoreScaleValue[" + lhs + "]";
  }

  /** Collects the parts of one {@link ScoreScaleValue}; used by one thread, once. */
  public static final class Builder {
    private final String lhs;
    private final String rhs;

    private Builder(String lhs, String rhs) {
      this.lhs = Objects.requireNonNull(lhs, "lhs");
      this.rhs = Objects.requireNonNull(rhs, "rhs");
    }

    /** Makes the ScoreScaleValue. */
    public ScoreScaleValue build() {
      return new ScoreScaleValue(this);
    }
  }
}
