package org.rollcall.connector.api.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.SourcedId;

/** How all checks of a suite ended. */
public final class ConformanceReport {
  private final Instant taken;
  private final OneRosterVersion version;
  private final List<ConformanceCheck> checks;
  private final List<SourcedId> leftBehind;

  private ConformanceReport(Builder builder) {
    this.taken = builder.taken;
    this.version = builder.version;
    this.checks = List.copyOf(builder.checks);
    this.leftBehind = List.copyOf(builder.leftBehind);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(Instant taken, OneRosterVersion version) {
    return new Builder(taken, version);
  }

  /** When the first check began. */
  public Instant taken() {
    return taken;
  }

  /** The version whose suite was run. */
  public OneRosterVersion version() {
    return version;
  }

  /** The checks, in order. */
  public List<ConformanceCheck> checks() {
    return checks;
  }

  /** Records that were written and could not be deleted; empty when nothing was left. */
  public List<SourcedId> leftBehind() {
    return leftBehind;
  }

  /** How many checks ended in this way. */
  public int count(CheckOutcome outcome) {
    return (int) checks.stream().filter(check -> check.outcome() == outcome).count();
  }

  /** Whether no check failed and none had to be skipped. */
  public boolean passed() {
    return !checks.isEmpty() && count(CheckOutcome.FAILED) == 0 && count(CheckOutcome.SKIPPED) == 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConformanceReport that
        && taken.equals(that.taken)
        && version == that.version
        && checks.equals(that.checks)
        && leftBehind.equals(that.leftBehind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(taken, version, checks, leftBehind);
  }

  @Override
  public String toString() {
    return "ConformanceReport" + checks;
  }

  /** Collects the parts of one {@link ConformanceReport}; used by one thread, once. */
  public static final class Builder {
    private final Instant taken;
    private final OneRosterVersion version;
    private final List<ConformanceCheck> checks = new ArrayList<>();
    private final List<SourcedId> leftBehind = new ArrayList<>();

    private Builder(Instant taken, OneRosterVersion version) {
      this.taken = Objects.requireNonNull(taken, "taken");
      this.version = Objects.requireNonNull(version, "version");
    }

    /** Adds checks, in order. */
    public Builder checks(Collection<ConformanceCheck> more) {
      checks.addAll(more);
      return this;
    }

    /** Records that could not be deleted. */
    public Builder leftBehind(Collection<SourcedId> records) {
      leftBehind.addAll(records);
      return this;
    }

    /** Makes the ConformanceReport. */
    public ConformanceReport build() {
      return new ConformanceReport(this);
    }
  }
}
