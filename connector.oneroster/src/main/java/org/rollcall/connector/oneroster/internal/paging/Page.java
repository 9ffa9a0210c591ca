package org.rollcall.connector.oneroster.internal.paging;

import java.util.Optional;
import org.rollcall.connector.api.roster.Wholeness;

/**
 * A page that has been read.
 *
 * @param received records that the page before did not hold
 * @param unusable of these, the ones that mean nothing
 * @param next where to go on; empty when the collection has ended
 * @param total what the SIS says the collection has, where it can be believed
 * @param revision the SIS's mark of the state that was read; empty when it has none
 * @param octets of the answer, as sent
 * @param wholeness how surely the collection was read as a whole; empty when a page follows
 */
public record Page(
    int received,
    int unusable,
    Optional<PageCursor> next,
    Optional<Long> total,
    Optional<String> revision,
    long octets,
    Optional<Wholeness> wholeness) {
  /** Nothing any more behind those before. */
  static Page last(PageCursor at, long octets) {
    return new Page(
        0,
        0,
        Optional.empty(),
        believed(at.total()),
        Optional.empty(),
        octets,
        Optional.of(EndRule.wholeness(at)));
  }

  /** A total that is known, and not distrusted. */
  static Optional<Long> believed(long total) {
    return total >= 0 ? Optional.of(total) : Optional.empty();
  }
}
