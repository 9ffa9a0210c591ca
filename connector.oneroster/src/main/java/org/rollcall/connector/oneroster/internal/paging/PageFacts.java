package org.rollcall.connector.oneroster.internal.paging;

import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.internal.http.Answer;

/**
 * What a page showed.
 *
 * @param held records on it
 * @param fresh of these, the ones that the page before did not hold
 * @param unusable of these, the ones that mean nothing
 * @param total what it says the collection has, or {@link PageCursor#UNKNOWN}
 * @param next what its links say
 * @param revision the SIS's mark of the state that it shows; empty when it has none
 * @param first mark of its first record
 * @param last mark of its last record
 */
record PageFacts(
    int held,
    int fresh,
    int unusable,
    long total,
    NextLink next,
    String revision,
    String first,
    String last) {
  private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

  /** What the header says, or else the body. */
  static long total(Answer answer, String inBody) {
    long inHeader = number(answer.header("X-Total-Count").orElse(""));
    return inHeader == PageCursor.UNKNOWN ? number(inBody) : inHeader;
  }

  /** What the systems that have one call it. */
  static String revision(Answer answer) {
    return answer.header("X-Perm-Rev").orElse("").strip();
  }

  private static long number(String text) {
    var stripped = text.strip();
    return COUNT.matcher(stripped).matches() ? Long.parseLong(stripped) : PageCursor.UNKNOWN;
  }
}
