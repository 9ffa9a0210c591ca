package org.rollcall.connector.oneroster.internal.paging;

import java.util.List;
import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.internal.http.Answer;

/**
 * What a page showed.
 *
 * @param held records on it
 * @param fresh of these, the ones that the page before did not hold
 * @param total what its header says the collection has, or {@link PageCursor#UNKNOWN}
 * @param linksNext whether a link names a next page
 * @param links whether there are links at all
 * @param first mark of its first record
 * @param last mark of its last record
 */
record PageFacts(
    int held, int fresh, long total, boolean linksNext, boolean links, String first, String last) {
  // The header occurs without angle brackets and quotes; only the relation matters here.
  private static final Pattern NEXT =
      Pattern.compile("rel\\s*=\\s*\"?[^\",;]*\\bnext\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("\\d{1,12}");

  static PageFacts of(Answer answer, int held, int fresh, String first, String last) {
    var links = answer.headers("Link");
    return new PageFacts(
        held, fresh, total(answer), namesNext(links), !links.isEmpty(), first, last);
  }

  static long total(Answer answer) {
    return answer
        .header("X-Total-Count")
        .map(String::strip)
        .filter(text -> COUNT.matcher(text).matches())
        .map(Long::valueOf)
        .orElse(PageCursor.UNKNOWN);
  }

  static boolean namesNext(List<String> links) {
    return links.stream().anyMatch(link -> NEXT.matcher(link).find());
  }
}
