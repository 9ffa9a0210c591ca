package org.rollcall.connector.api.probe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/** What a person allowed a probe to do. */
public final class ProbeConsent {
  private final @Nullable SourcedId scratchClass;

  private ProbeConsent(@Nullable SourcedId scratchClass) {
    this.scratchClass = scratchClass;
  }

  /** Only to read. */
  public static ProbeConsent toRead() {
    return new ProbeConsent(null);
  }

  /** Also to make, change and delete one scratch line item in this class. */
  public static ProbeConsent toWriteIn(SourcedId schoolClass) {
    return new ProbeConsent(schoolClass);
  }

  /** The class in which a scratch line item may be made; empty when nothing may be written. */
  public Optional<SourcedId> scratchClass() {
    return Optional.ofNullable(scratchClass);
  }

  @Override
  public String toString() {
    return scratchClass == null ? "ProbeConsent[to read]" : "ProbeConsent[to write]";
  }
}
