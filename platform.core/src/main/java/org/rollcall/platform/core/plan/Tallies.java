package org.rollcall.platform.core.plan;

import java.util.HashMap;
import java.util.Map;

/** How many records of each type each school has, and how a run changes that. */
final class Tallies {
  private final Map<SchoolGroup, Long> counts;

  Tallies(Map<SchoolGroup, Long> before) {
    this.counts = new HashMap<>(before);
  }

  void more(Placement at) {
    counts.merge(at.group(), 1L, Long::sum);
  }

  void fewer(Placement at) {
    counts.merge(at.group(), -1L, Long::sum);
  }

  Map<SchoolGroup, Long> counts() {
    var kept = new HashMap<>(counts);
    kept.values().removeIf(count -> count <= 0);
    return kept;
  }
}
