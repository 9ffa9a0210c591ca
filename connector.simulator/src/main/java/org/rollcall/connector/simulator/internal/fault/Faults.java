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

  /** Whether a fault strikes with this value. */
  public boolean has(FaultKind kind, String value) {
    return rule(kind).filter(rule -> rule.value().equals(value)).isPresent();
  }

  public Optional<FaultRule> rule(FaultKind kind) {
    return Optional.ofNullable(striking.get(kind));
  }
}
