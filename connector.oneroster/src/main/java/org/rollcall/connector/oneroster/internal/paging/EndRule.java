package org.rollcall.connector.oneroster.internal.paging;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Wholeness;

/**
 * Decides after each page whether the collection has ended. A short page proves nothing: pages are
 * clamped silently. What ends a collection is an empty page, a total reached on a later page, or
 * two signs at once; a single sign is confirmed by asking for one page more.
 *
 * @param what its records are called in a sentence: users
 */
record EndRule(String what) {
  // Five times what the largest district has: a SIS that makes records up never ends.
  private static final long MOST = 10_000_000;

  /** The rule for the collection at an address; academicSessions are called academic sessions. */
  static EndRule of(URI address) {
    var path = address.getPath();
    var word = path.substring(path.lastIndexOf('/') + 1);
    return new EndRule(word.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
  }

  /** What the page means: where the next one begins, or how surely this was all. */
  Page judge(PageCursor at, PageFacts page, long octets) {
    var now = page.held() == 0 ? atTheEnd(at, page) : behind(at, page);
    boolean over = page.held() == 0 || hasEnded(at, page, now);
    return new Page(
        page.fresh(),
        page.unusable(),
        over ? Optional.empty() : Optional.of(now),
        Page.believed(now.total()),
        Optional.of(page.revision()).filter(revision -> !revision.isEmpty()),
        octets,
        over ? Optional.of(wholeness(now)) : Optional.empty());
  }

  /** How surely a collection that ended here is whole. */
  static Wholeness wholeness(PageCursor end) {
    boolean totalReached = end.total() >= 0 && end.offset() == end.total();
    boolean oneRevision = !end.revision().equals(Mark.NONE);
    return totalReached || oneRevision ? Wholeness.PROVEN : Wholeness.PROBABLE;
  }

  /** The place behind a page that holds records. */
  private PageCursor behind(PageCursor at, PageFacts page) {
    long offset = at.offset() + page.fresh();
    if (offset > MOST) {
      throw incomplete("The SIS sent " + offset + " " + what + " and did not end.");
    }
    long total = believedTotal(at, page, offset);
    mustNotChange(at.total(), total);
    if (total >= 0 && offset > total) {
      throw incomplete(
          "The SIS sent " + offset + " " + what + ", and says that there are " + total + ".");
    }
    var link = page.next().toFollow();
    // Where the SIS counts, its offsets are tried first: they may be asked for ahead.
    boolean offsetFirst = total >= 0 && !at.follows() && !link.isEmpty();
    var follow = offsetFirst ? PageCursor.REMEMBERED + link : link;
    // Where links lead and end, the last page is asked for once more: it must name none again.
    boolean over = at.follows() && !page.next().named();
    mustNotBeWrong(at, page, over && offset < total, offset + " of " + total);
    boolean pagingIgnored = page.held() > at.form().limit();
    boolean claimed =
        (total >= 0 && offset == total)
            || (total < 0 && ((at.linked() && linksExhausted(at, page)) || pagingIgnored));
    return new PageCursor(
        offset,
        at.unusable() + page.unusable(),
        at.pages() + 1,
        at.form(),
        total,
        revision(at, page),
        at.linked() || page.next().named(),
        page.next().pagesOtherwiseThan(offset),
        claimed,
        at.marks().with(page, at.pages() + 1),
        over ? at.follow() : follow);
  }

  /** Links that end too early, or lead to where they are. */
  private void mustNotBeWrong(PageCursor at, PageFacts page, boolean tooEarly, String how) {
    if (tooEarly) {
      throw incomplete("The links of the SIS end after " + how + " " + what + ".");
    }
    if (at.follows() && at.follow().equals(page.next().toFollow())) {
      throw incomplete("The SIS names a page of its " + what + " as the next one after itself.");
    }
  }

  /** Whether nothing can follow a page that holds records. */
  private static boolean hasEnded(PageCursor at, PageFacts page, PageCursor now) {
    boolean reached = now.total() >= 0 && now.offset() == now.total();
    // A total that equals the one page there is may be the page's own count.
    return reached
        && (!at.isStart() || (linksExhausted(at, page) && page.held() < at.form().limit()));
  }

  private static boolean linksExhausted(PageCursor at, PageFacts page) {
    return (at.linked() || page.next().there()) && !page.next().named();
  }

  /** Records that came or went meanwhile moved others past the window: none may be missed. */
  private void mustNotChange(long before, long now) {
    if (before >= 0 && now >= 0 && before != now) {
      throw incomplete(
          "The SIS said "
              + before
              + ", then "
              + now
              + " "
              + what
              + ": they changed while Rollcall read them.");
    }
  }

  /** The end that a page without records shows. */
  private PageCursor atTheEnd(PageCursor at, PageFacts page) {
    long total = totalAtTheEnd(at, page);
    mustNotChange(at.total(), total);
    var follow = page.next().toFollow();
    boolean following = at.follows() || (at.isStart() && total < 0);
    if (following && !follow.isEmpty() && !follow.equals(at.follow())) {
      throw incomplete(
          "The SIS shows an empty page behind record "
              + at.offset()
              + " of its "
              + what
              + ", and names one after it.");
    }
    if (at.offset() < total) {
      throw incomplete(
          "The SIS says that there are " + total + " " + what + ", and sent " + at.offset() + ".");
    }
    if (total < 0 && at.otherPaging() && !at.endClaimed()) {
      throw incomplete(
          "The SIS names a next page in a way of its own, and shows nothing behind record "
              + at.offset()
              + " of its "
              + what
              + ".");
    }
    return at.ended(total, revision(at, page));
  }

  private static long totalAtTheEnd(PageCursor at, PageFacts page) {
    if (page.total() > 0 && at.total() != PageCursor.DISTRUSTED) {
      return page.total();
    }
    if (at.isStart()) {
      return page.total();
    }
    // On a page past the end some systems count what is on it: nothing. Where there was one page
    // alone, its total may have been such a count too.
    boolean countsThePage = page.total() == 0 && at.pages() == 1 && at.total() > 0;
    return countsThePage ? PageCursor.DISTRUSTED : at.total();
  }

  private static long believedTotal(PageCursor at, PageFacts page, long offset) {
    if (at.total() == PageCursor.DISTRUSTED) {
      return PageCursor.DISTRUSTED;
    }
    long said = page.total() == PageCursor.UNKNOWN ? at.total() : page.total();
    // The header counts the page instead of the collection: it says nothing about the end.
    return said == page.held() && offset > said ? PageCursor.DISTRUSTED : said;
  }

  /** The one revision of all pages so far; none when one of them had none. */
  private String revision(PageCursor at, PageFacts page) {
    var now = Mark.of(page.revision());
    boolean bothHaveOne = !now.equals(Mark.NONE) && !at.revision().equals(Mark.NONE);
    if (bothHaveOne && !now.equals(at.revision())) {
      throw incomplete(
          "The SIS changed its data while Rollcall read its " + what + ", as it says.");
    }
    return at.isStart() || bothHaveOne ? now : Mark.NONE;
  }

  /** The failure of a SIS that sends a page that was here before, wherever it is asked on from. */
  SisException repeats(long offset) {
    return incomplete(
        "The SIS sends the same page of its "
            + what
            + " again and again, from record "
            + offset
            + " on.");
  }

  /** The failure of a SIS that knows nothing of what follows, where nothing says that it ended. */
  SisException notThere(long offset) {
    return incomplete(
        "The SIS says that nothing is there (status 404) behind record "
            + offset
            + " of its "
            + what
            + ", and not that these were all.");
  }

  /** The failure that a collection which cannot be proven whole ends in. */
  private static SisException incomplete(String what) {
    return new SisException(
        FailureKind.ROSTER_INCOMPLETE,
        what + " Nothing was changed; Rollcall reads again, and if it lasts, ask the SIS vendor.");
  }
}
