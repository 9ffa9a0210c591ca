package org.rollcall.platform.core.sync.spool;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Of entries in order, the last of each key, also where it is marked as to be deleted; those of
 * failed pages are left out. Counts what it leaves out, and the marked ones.
 */
final class LastOfEach implements Iterator<SpoolEntry> {
  private final Iterator<SpoolEntry> entries;
  private final PlaceRanges failed;
  private @Nullable SpoolEntry ahead;
  private @Nullable SpoolEntry ready;
  private long repeated;
  private long deleted;
  private long outside;

  LastOfEach(Iterator<SpoolEntry> entries, PlaceRanges failed) {
    this.entries = entries;
    this.failed = failed;
    this.ahead = valid();
    this.ready = following();
  }

  Snapshot.Counts counts() {
    return new Snapshot.Counts(repeated, deleted, outside);
  }

  private @Nullable SpoolEntry valid() {
    while (entries.hasNext()) {
      var entry = entries.next();
      if (!failed.hold(entry)) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable SpoolEntry following() {
    var last = ahead;
    if (last == null) {
      return null;
    }
    ahead = valid();
    while (ahead != null && ahead.key().equals(last.key())) {
      repeated++;
      last = ahead;
      ahead = valid();
    }
    if (last.outside()) {
      outside++;
    } else if (last.deleted()) {
      deleted++;
    }
    return last;
  }

  @Override
  public boolean hasNext() {
    return ready != null;
  }

  @Override
  public SpoolEntry next() {
    var entry = ready;
    if (entry == null) {
      throw new NoSuchElementException();
    }
    ready = following();
    return entry;
  }
}
