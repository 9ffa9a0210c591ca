package org.rollcall.platform.core.sync.spool;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Of entries in order, the last of each key; those of failed pages and those marked as to be
 * deleted are left out. Counts what it leaves out.
 */
final class LastOfEach implements Iterator<SpoolEntry> {
  private final Iterator<SpoolEntry> entries;
  private final PlaceRanges failed;
  private @Nullable SpoolEntry ahead;
  private @Nullable SpoolEntry ready;
  private long repeated;
  private long deleted;

  LastOfEach(Iterator<SpoolEntry> entries, PlaceRanges failed) {
    this.entries = entries;
    this.failed = failed;
    this.ahead = valid();
    this.ready = following();
  }

  long repeated() {
    return repeated;
  }

  long deleted() {
    return deleted;
  }

  private @Nullable SpoolEntry valid() {
    while (entries.hasNext()) {
      var entry = entries.next();
      if (!failed.hold(entry.place())) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable SpoolEntry following() {
    while (ahead != null) {
      var last = ahead;
      ahead = valid();
      while (ahead != null && ahead.key().equals(last.key())) {
        repeated++;
        last = ahead;
        ahead = valid();
      }
      if (!last.deleted()) {
        return last;
      }
      deleted++;
    }
    return null;
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
