package org.rollcall.connector.oneroster.internal.paging;

import java.util.Optional;

/**
 * A page that has been read.
 *
 * @param received records that the page before did not hold
 * @param unusable of these, the ones that mean nothing
 * @param next where to go on; empty when the collection has ended
 * @param total what the SIS says the collection has
 * @param octets of the answer, as sent
 */
public record Page(
    int received, int unusable, Optional<PageCursor> next, Optional<Long> total, long octets) {
  static Page last(long octets) {
    return new Page(0, 0, Optional.empty(), Optional.empty(), octets);
  }
}
