package org.rollcall.platform.core.plan;

import java.util.EnumMap;
import java.util.Map;

/** How many changes of each kind there are. */
final class KindCounts {
  private final Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);

  void count(ChangeKind kind) {
    counts.merge(kind, 1L, Long::sum);
  }

  long of(ChangeKind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  PlanCounts with(long suspended, long ended, long conflicts) {
    return new PlanCounts(
        of(ChangeKind.ADDITION),
        of(ChangeKind.CHANGE),
        of(ChangeKind.REMOVAL),
        suspended,
        ended,
        conflicts);
  }
}
