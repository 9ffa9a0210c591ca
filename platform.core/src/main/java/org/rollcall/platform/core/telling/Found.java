package org.rollcall.platform.core.telling;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Trouble;

/**
 * What is wrong with one thing.
 *
 * @param unsure causes of which it cannot be told right now whether they are there: what is open of
 *     them stays open
 */
record Found(List<Trouble> troubles, Set<Cause> unsure) {
  Found {
    troubles = List.copyOf(troubles);
    unsure = Set.copyOf(unsure);
  }

  static Found of(List<Trouble> troubles) {
    return new Found(troubles, Set.of());
  }

  /** Unsure, too, of what another look is unsure of. */
  Found orUnsure(Found other) {
    var both = new HashSet<>(unsure);
    both.addAll(other.unsure);
    return new Found(troubles, both);
  }
}
