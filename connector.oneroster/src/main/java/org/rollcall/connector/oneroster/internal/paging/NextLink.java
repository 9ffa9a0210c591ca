package org.rollcall.connector.oneroster.internal.paging;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the header Link says of a next page. Where the SIS counts as we do it is a sign only: hosts,
 * brackets and offsets in it are wrong too often. Where it has parameters of its own in the place
 * of an offset, such as a cursor, these are followed, and never its host: what is sent there would
 * take the token along.
 *
 * @param there whether there are links at all
 * @param named whether one names a next page
 * @param query of that one, empty when it has none
 * @param sameCollection whether it leads to the collection that it came with
 */
record NextLink(boolean there, boolean named, String query, boolean sameCollection) {
  // The header occurs without angle brackets and quotes.
  private static final Pattern NEXT =
      Pattern.compile("rel\\s*=\\s*\"?[^\",;]*\\bnext\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile(",(?=\\s*(<|https?:|/))");
  private static final Pattern QUERY = Pattern.compile("\\?([^>;\\s]*)");
  private static final Pattern TARGET = Pattern.compile("<?\\s*([^<>;\\s?]*)");
  // What may stand in an address as it is, and in no other place does harm.
  private static final Pattern SENDABLE =
      Pattern.compile("(?:[A-Za-z0-9._~!$'()*+,:@/?&=\\[\\]-]|%[0-9A-Fa-f]{2}){1,1500}");
  private static final Pattern OFFSET =
      Pattern.compile("(?:^|&)offset=(\\d{1,12})", Pattern.CASE_INSENSITIVE);

  /**
   * What they say.
   *
   * @param path that was asked for
   */
  static NextLink in(List<String> headers, String path) {
    for (var header : headers) {
      for (var link : BETWEEN.split(header)) {
        if (NEXT.matcher(link).find()) {
          var query = QUERY.matcher(link);
          return new NextLink(
              true, true, query.find() ? query.group(1) : "", leadsTo(lastOf(path), link));
        }
      }
    }
    return new NextLink(!headers.isEmpty(), false, "", false);
  }

  private static boolean leadsTo(String collection, String link) {
    var target = TARGET.matcher(link.strip());
    var path = target.lookingAt() ? target.group(1) : "";
    return path.isEmpty() || lastOf(path).equalsIgnoreCase(collection);
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The query by which the next page is asked for; empty where it is asked for by its offset. */
  String toFollow() {
    boolean follows =
        named
            && sameCollection
            && !query.startsWith(PageCursor.REMEMBERED)
            && !OFFSET.matcher(query).find()
            && SENDABLE.matcher(query).matches();
    return follows ? query : "";
  }

  /** Whether the SIS counts its pages in another way than by the records received so far. */
  boolean pagesOtherwiseThan(long offset) {
    if (!named || query.isEmpty() || !toFollow().isEmpty()) {
      return false;
    }
    var said = OFFSET.matcher(query);
    // An offset that is too large comes from a limit that was cut without a word.
    return !said.find() || Long.parseLong(said.group(1)) < offset - 1;
  }
}
