package org.rollcall.connector.simulator.internal.fault;

import java.util.Map;
import java.util.Optional;

/** The faults that strike one request. */
public record Faults(Map<FaultKind, FaultRule> striking) {

  public Faults {
    striking = Map.copyOf(striking);
  }

  public boolean has(FaultKind kind) {
    return striking.containsKey(kind);
  }

  public Optional<FaultRule> rule(FaultKind kind) {
    return Optional.ofNullable(striking.get(kind));
  }
}
