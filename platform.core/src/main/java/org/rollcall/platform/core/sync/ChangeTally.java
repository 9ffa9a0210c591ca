package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.roster.RecordChange;

/** How many changes of each kind there were. */
final class ChangeTally {
  private long added;
  private long changed;
  private long removed;

  void count(RecordChange change) {
    if (change instanceof RecordChange.Addition) {
      added++;
    } else if (change instanceof RecordChange.Change) {
      changed++;
    } else {
      removed++;
    }
  }

  CollectionCounts into(CollectionCounts counts) {
    return counts.compared(added, changed, removed);
  }
}
