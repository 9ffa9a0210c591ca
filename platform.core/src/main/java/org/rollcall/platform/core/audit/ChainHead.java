package org.rollcall.platform.core.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
   * An entry that was the newest once and was found missing later.
   *
   * @param restored what an operator restored just before; null when nobody says why it is missing
   */
  record Lost(Mark mark, @Nullable Restored restored) {}

  /**
   * A back-up that was put in the place of a database, as the home says.
   *
   * @param kept the number of the last entry that the back-up holds
   * @param made when the back-up was made; null when it does not say
   * @param at when it was restored
   */
  record Restored(long kept, @Nullable Instant made, Instant at) {}

  /**
   * The newest entry, and those that were lost.
   *
   * @param lost never forgotten again
   */
  record Remembered(Mark newest, List<Lost> lost) {
    public Remembered {
      lost = List.copyOf(lost);
    }
  }
}
