package org.rollcall.platform.core.audit;

import java.util.List;
import java.util.Optional;

/** Where the newest entry is remembered outside the database, so that cutting off the end shows. */
interface ChainHead {
  /** What was written last; empty when nothing was. */
  Optional<Remembered> read();

  /** Replaces it. */
  void write(Remembered remembered);

  /** The number and hash of an entry. */
  record Mark(long sequence, String hash) {
    static Mark of(AuditEntry entry) {
      return new Mark(entry.sequence(), entry.hash());
    }
  }

  /**
   * The newest entry, and those that were newest once and were found missing later.
   *
   * @param lost never forgotten again
   */
  record Remembered(Mark newest, List<Mark> lost) {
    public Remembered {
      lost = List.copyOf(lost);
    }
  }
}
