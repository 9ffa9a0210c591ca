package org.rollcall.connector.oneroster.internal.paging;

import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * Decides after each page whether the collection has ended. A short page proves nothing: pages are
 * clamped silently. What ends a collection is an empty page, a total reached on a later page, or
 * two signs at once; a single sign is confirmed by asking for one page more.
 */
final class EndRule {
  // Five times what the largest district has: a SIS that makes records up never ends.
  private static final long MOST = 10_000_000;

  private EndRule() {}

  /** The cursor of the next page; empty when the collection has ended. */
  static Optional<PageCursor> after(PageCursor at, PageFacts page) {
    if (page.held() == 0) {
      return ended(at, page);
    }
    long offset = at.offset() + page.fresh();
    if (offset > MOST) {
      throw incomplete("The SIS sent " + offset + " records of a collection and did not end.");
    }
    long total = believedTotal(at, page, offset);
    mustNotChange(at.total(), total);
    if (total >= 0 && offset > total) {
      throw incomplete(
          "The SIS sent "
              + offset
              + " records of a collection that has "
              + total
              + ", as it says.");
    }
    boolean reached = total >= 0 && offset == total;
    boolean linksExhausted = (at.linked() || page.next().there()) && !page.next().named();
    // A total that equals the one page there is may be the page's own count.
    if (reached && (!at.isStart() || (linksExhausted && page.held() < at.form().limit()))) {
      return Optional.empty();
    }
    boolean pagingIgnored = page.held() > at.form().limit();
    boolean claimed = reached || (total < 0 && ((at.linked() && linksExhausted) || pagingIgnored));
    return Optional.of(
        new PageCursor(
            offset,
            at.unusable() + page.unusable(),
            at.pages() + 1,
            at.form(),
            total,
            at.linked() || page.next().named(),
            page.next().pagesOtherwiseThan(offset),
            claimed,
            at.marks().with(page, at.pages() + 1)));
  }

  /** Records that came or went meanwhile moved others past the window: none may be missed. */
  private static void mustNotChange(long before, long now) {
    if (before >= 0 && now >= 0 && before != now) {
      throw incomplete(
          "A collection changed from "
              + before
              + " to "
              + now
              + " records while Rollcall read it, as the SIS says.");
    }
  }

  private static Optional<PageCursor> ended(PageCursor at, PageFacts page) {
    // On a page past the end some systems count what is on it: nothing.
    long total =
        page.total() > 0 && at.total() != PageCursor.DISTRUSTED ? page.total() : at.total();
    mustNotChange(at.total(), total);
    if (at.offset() < total) {
      throw incomplete(
          "The SIS ended a collection after " + at.offset() + " of " + total + " records.");
    }
    if (total < 0 && at.otherPaging() && !at.endClaimed()) {
      throw incomplete(
          "The SIS names a next page in a way of its own, and shows nothing behind record "
              + at.offset()
              + ".");
    }
    return Optional.empty();
  }

  private static long believedTotal(PageCursor at, PageFacts page, long offset) {
    if (at.total() == PageCursor.DISTRUSTED) {
      return PageCursor.DISTRUSTED;
    }
    long said = page.total() == PageCursor.UNKNOWN ? at.total() : page.total();
    // The header counts the page instead of the collection: it says nothing about the end.
    return said == page.held() && offset > said ? PageCursor.DISTRUSTED : said;
  }

  /** The failure that a collection which cannot be proven whole ends in. */
  static SisException incomplete(String what) {
    return new SisException(
        FailureKind.ROSTER_INCOMPLETE,
        what
            + " Nothing was changed; Rollcall reads it again, and if it lasts, ask the SIS vendor.");
  }
}
