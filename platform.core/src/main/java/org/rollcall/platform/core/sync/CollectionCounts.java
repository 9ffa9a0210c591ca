package org.rollcall.platform.core.sync;

import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * What a run did to one collection.
 *
 * @param pages pages read
 * @param received elements the pages held
 * @param stored active records that were read and can be used, duplicates apart; a delta run reads
 *     only what changed, and what is missing stays in the roster until its grace is over
 * @param tobedeleted records that the SIS marked as to be deleted; they are not stored
 * @param dropped elements that could not be used: no sourcedId, a reference missing that cannot be
 * @param repeated elements that came again with the same sourcedId
 * @param total records the SIS said it has; -1 when it did not say
 * @param outside elements that lie outside the scope: nothing more is known of them
 */
public record CollectionCounts(
    int pages,
    long received,
    long stored,
    long tobedeleted,
    long dropped,
    long repeated,
    long total,
    long added,
    long changed,
    long removed,
    long outside) {
  private static final long UNKNOWN = -1;

  /** Before the first page. */
  public static final CollectionCounts NONE =
      new CollectionCounts(0, 0, 0, 0, 0, 0, UNKNOWN, 0, 0, 0, 0);

  /** Where everything is wanted. */
  public CollectionCounts(
      int pages,
      long received,
      long stored,
      long tobedeleted,
      long dropped,
      long repeated,
      long total,
      long added,
      long changed,
      long removed) {
    this(
        pages, received, stored, tobedeleted, dropped, repeated, total, added, changed, removed, 0);
  }

  /**
   * After another page, while duplicates are not told apart yet.
   *
   * @param taken those that were not dropped, and among them the marked ones and those left outside
   */
  CollectionCounts page(RosterPage page, int taken, int marked, int left) {
    return new CollectionCounts(
        pages + 1,
        received + page.received(),
        stored + taken - marked - left,
        tobedeleted + marked,
        dropped + Math.max(0, page.received() - taken),
        repeated,
        page.total().orElse(UNKNOWN),
        added,
        changed,
        removed,
        outside + left);
  }

  /** After the last page, duplicates told apart. */
  CollectionCounts read(Snapshot snapshot) {
    return new CollectionCounts(
        pages,
        received,
        snapshot.size(),
        snapshot.tobedeleted(),
        dropped,
        snapshot.repeated(),
        total,
        added,
        changed,
        removed,
        snapshot.outside());
  }

  /** After what was read has been looked at, and some of it dropped. */
  CollectionCounts lookedAt(Snapshot snapshot, long droppedNow) {
    return new CollectionCounts(
        pages,
        received,
        snapshot.size(),
        snapshot.tobedeleted(),
        dropped + droppedNow,
        repeated,
        total,
        added,
        changed,
        removed,
        snapshot.outside());
  }

  /** With what the roster holds, where only a part was read. */
  CollectionCounts stored(long held) {
    return new CollectionCounts(
        pages,
        received,
        held,
        tobedeleted,
        dropped,
        repeated,
        total,
        added,
        changed,
        removed,
        outside);
  }

  /**
   * How many records may not have come because others came again in their place: when records move
   * between two pages one is sent twice and one never, and the total is reached all the same.
   */
  public long lacking() {
    return repeated == 0 ? 0 : Math.max(0, total - received + repeated);
  }

  /** After the comparison. */
  public CollectionCounts compared(long additions, long changes, long removals) {
    return new CollectionCounts(
        pages,
        received,
        stored,
        tobedeleted,
        dropped,
        repeated,
        total,
        additions,
        changes,
        removals,
        outside);
  }
}
