package org.rollcall.platform.core.sync;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.roster.StoredKey;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.rollcall.platform.core.sync.spool.SpoolEntry;

/**
 * Finds the difference between what is stored and what was read: both come sorted by key. No body
 * is read.
 */
public final class Comparison {
  private final Snapshot snapshot;

  /** Compares with what was read. */
  public Comparison(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Hands over one difference after the other, by key. */
  public void compare(Iterator<StoredKey> stored, Differences differences) {
    try (var read = snapshot.open()) {
      var old = next(stored);
      var now = next(read);
      while (old != null || now != null) {
        int order = order(old, now);
        if (order < 0 && old != null) {
          differences.absent(old.key());
        } else if (order > 0 && now != null && !now.deleted()) {
          differences.added(now);
        } else if (order == 0 && old != null && now != null) {
          tell(old, now, differences);
        }
        old = order <= 0 ? next(stored) : old;
        now = order >= 0 ? next(read) : now;
      }
    }
  }

  private static void tell(StoredKey old, SpoolEntry now, Differences differences) {
    if (now.outside()) {
      differences.outside(old.key());
    } else if (now.deleted()) {
      differences.marked(old.key());
    } else if (!old.content().equals(now.content())) {
      differences.changed(now);
    } else {
      differences.unchanged(old.key());
    }
  }

  /** Negative when only the stored one is there, positive when only the one that was read is. */
  private static int order(@Nullable StoredKey old, @Nullable SpoolEntry now) {
    if (old == null) {
      return 1;
    }
    return now == null ? -1 : old.key().compareTo(now.key());
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
