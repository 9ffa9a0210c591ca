package org.rollcall.platform.core.sync;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.StoredKey;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.rollcall.platform.core.sync.spool.SpoolEntry;

/**
 * Finds the difference between what is stored and what was read: both come sorted by key. Where
 * only changes were read, a record that is absent did not change.
 */
final class Comparison {
  private final RosterCollection collection;
  private final Snapshot snapshot;
  private final RecordCodec codec;
  private final Reach reach;

  Comparison(RosterCollection collection, Snapshot snapshot, RecordCodec codec, Reach reach) {
    this.collection = collection;
    this.snapshot = snapshot;
    this.codec = codec;
    this.reach = reach;
  }

  /** Hands over one change after the other, by key. */
  void compare(Iterator<StoredKey> stored, Consumer<RecordChange> changes) {
    try (var read = snapshot.open()) {
      var old = next(stored);
      var now = next(read);
      while (old != null || now != null) {
        int order = order(old, now);
        boolean absent = order < 0 && reach == Reach.COMPLETE;
        if (old != null && (absent || (order == 0 && now != null && now.deleted()))) {
          changes.accept(new RecordChange.Removal(old.key()));
        } else if (order > 0 && now != null && !now.deleted()) {
          changes.accept(addition(now));
        } else if (order == 0
            && old != null
            && now != null
            && !old.content().equals(now.content())) {
          changes.accept(change(now));
        }
        old = order <= 0 ? next(stored) : old;
        now = order >= 0 ? next(read) : now;
      }
    }
  }

  /** Negative when only the stored one is there, positive when only the one that was read is. */
  private static int order(@Nullable StoredKey old, @Nullable SpoolEntry now) {
    if (old == null) {
      return 1;
    }
    return now == null ? -1 : old.key().compareTo(now.key());
  }

  private RecordChange addition(SpoolEntry entry) {
    var body = snapshot.body(entry);
    return new RecordChange.Addition(
        entry.key(), entry.content(), codec.decode(collection, body), body);
  }

  private RecordChange change(SpoolEntry entry) {
    var body = snapshot.body(entry);
    return new RecordChange.Change(
        entry.key(), entry.content(), codec.decode(collection, body), body);
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
