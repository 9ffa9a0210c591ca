package org.rollcall.connector.oneroster.internal.paging;

/**
 * First and last records of pages, by which a page that was here before is recognised.
 *
 * @param origin the very first record
 * @param anchor the first record of a page further back, at a growing distance, so that pages which
 *     come in a circle are noticed however long it is
 * @param first the last page's first record
 * @param last the last page's last record
 */
record Marks(String origin, String anchor, String first, String last) {
  static final Marks NONE = new Marks(Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE);

  /** These and the next page's; its number begins with 1. */
  Marks with(PageFacts page, long number) {
    boolean powerOfTwo = (number & (number - 1)) == 0;
    return new Marks(
        number == 1 ? page.first() : origin,
        powerOfTwo ? page.first() : anchor,
        page.first(),
        page.last());
  }

  /** Whether a page that begins with this record was here before. */
  boolean wereHere(String mark) {
    return !mark.equals(Mark.NONE)
        && (mark.equals(first) || mark.equals(origin) || mark.equals(anchor));
  }

  /** Whether the page before ended with this record. */
  boolean endedWith(String mark) {
    return !mark.equals(Mark.NONE) && mark.equals(last);
  }
}
