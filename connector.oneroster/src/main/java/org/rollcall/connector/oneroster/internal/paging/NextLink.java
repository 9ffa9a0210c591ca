package org.rollcall.connector.oneroster.internal.paging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the header Link says of a next page. Its address is not followed: hosts, brackets and
 * offsets in it are wrong too often. It is a sign only, and a warning where it pages otherwise.
 *
 * @param there whether there are links at all
 * @param named whether one names a next page
 * @param query of that one, empty when it has none
 */
record NextLink(boolean there, boolean named, String query) {
  // The header occurs without angle brackets and quotes.
  private static final Pattern NEXT =
      Pattern.compile("rel\\s*=\\s*\"?[^\",;]*\\bnext\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile(",(?=\\s*(<|https?:|/))");
  private static final Pattern QUERY = Pattern.compile("\\?([^>;\\s]*)");
  private static final Pattern OFFSET =
      Pattern.compile("(?:^|&)offset=(\\d{1,12})", Pattern.CASE_INSENSITIVE);

  static NextLink in(List<String> headers) {
    for (var header : headers) {
      for (var link : BETWEEN.split(header)) {
        if (NEXT.matcher(link).find()) {
          var query = QUERY.matcher(link);
          return new NextLink(true, true, query.find() ? query.group(1) : "");
        }
      }
    }
    return new NextLink(!headers.isEmpty(), false, "");
  }

  /** Whether the SIS counts its pages in another way than by the records received so far. */
  boolean pagesOtherwiseThan(long offset) {
    if (!named || query.isEmpty()) {
      return false;
    }
    var said = OFFSET.matcher(query);
    // An offset that is too large comes from a limit that was cut without a word.
    return !said.find() || Long.parseLong(said.group(1)) < offset - 1;
  }
}
