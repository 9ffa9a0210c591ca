package org.rollcall.connector.api.capability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * What one SIS really did at one moment. A field that nobody asked about, or that the SIS did not
 * answer, is unknown.
 */
public final class CapabilityProfile {
  private static final String WORKS = "works";

  private final Instant taken;
  private final Map<ProfileField, ProbeFinding> findings;
  private final int requests;
  private final List<SourcedId> leftBehind;

  private CapabilityProfile(Builder builder) {
    this.taken = builder.taken;
    this.findings = new EnumMap<>(builder.findings);
    this.requests = builder.requests;
    this.leftBehind = List.copyOf(builder.leftBehind);
  }

  /** Starts one from what it cannot be without. */
  public static Builder builder(Instant taken) {
    return new Builder(taken);
  }

  /** When the probe began. */
  public Instant taken() {
    return taken;
  }

  /** What was found out and what was not, in the order of {@link ProfileField}. */
  public List<ProbeFinding> findings() {
    return List.copyOf(findings.values());
  }

  /** The finding about a field; empty when it was not asked about. */
  public Optional<ProbeFinding> finding(ProfileField field) {
    return Optional.ofNullable(findings.get(field));
  }

  /** The value of a field; empty when it is not known. */
  public Optional<String> value(ProfileField field) {
    return finding(field).flatMap(ProbeFinding::value);
  }

  /** Records that fit on a page, 1 or more; empty when not known. */
  public Optional<Integer> pageClamp() {
    return value(ProfileField.PAGE_CLAMP)
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(Integer::valueOf);
  }

  /** Whether a question works; empty when not known. */
  public Optional<Boolean> works(ProfileField field) {
    return value(field).map(WORKS::equals);
  }

  /** Requests that the probe made. */
  public int requests() {
    return requests;
  }

  /** Line items that the probe made and could not delete; empty when it left nothing. */
  public List<SourcedId> leftBehind() {
    return leftBehind;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CapabilityProfile that
        && taken.equals(that.taken)
        && findings.equals(that.findings)
        && requests == that.requests
        && leftBehind.equals(that.leftBehind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(taken, findings, requests, leftBehind);
  }

  @Override
  public String toString() {
    return "CapabilityProfile" + findings.values();
  }

  /** Collects the parts of one {@link CapabilityProfile}; used by one thread, once. */
  public static final class Builder {
    private final Instant taken;
    private final Map<ProfileField, ProbeFinding> findings = new EnumMap<>(ProfileField.class);
    private final List<SourcedId> leftBehind = new ArrayList<>();
    private int requests;

    private Builder(Instant taken) {
      this.taken = Objects.requireNonNull(taken, "taken");
    }

    /** Adds a finding; a later one about the same field takes its place. */
    public Builder finding(ProbeFinding finding) {
      findings.put(finding.field(), finding);
      return this;
    }

    /** Requests that the probe made. */
    public Builder requests(int requests) {
      this.requests = requests;
      return this;
    }

    /** Line items that could not be deleted. */
    public Builder leftBehind(Collection<SourcedId> lineItems) {
      leftBehind.addAll(lineItems);
      return this;
    }

    /** Makes the CapabilityProfile. */
    public CapabilityProfile build() {
      return new CapabilityProfile(this);
    }
  }
}
