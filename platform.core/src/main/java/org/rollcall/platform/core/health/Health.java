package org.rollcall.platform.core.health;

import java.util.Comparator;
import java.util.List;

/** How every part of the platform is. */
public record Health(List<HealthCheck> checks) {
  public Health {
    checks = List.copyOf(checks);
  }

  /** The worst of all. */
  public HealthCheck.State state() {
    return checks.stream()
        .map(HealthCheck::state)
        .max(Comparator.naturalOrder())
        .orElse(HealthCheck.State.UP);
  }

  /** Whether requests can be answered. */
  public boolean ready() {
    return state() != HealthCheck.State.DOWN;
  }
}
