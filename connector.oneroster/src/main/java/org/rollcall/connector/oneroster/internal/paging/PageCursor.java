package org.rollcall.connector.oneroster.internal.paging;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the next page begins, and what must be remembered of those before it.
 *
 * @param offset records received so far, none counted twice
 * @param form how pages are asked for
 * @param total what the SIS says it has, or {@link #UNKNOWN}, or {@link #DISTRUSTED}
 * @param linked whether a page named a next one
 * @param endClaimed whether the SIS said that nothing follows, so that the next page only confirms
 * @param origin mark of the very first record
 * @param first mark of the last page's first record
 * @param last mark of the last page's last record
 */
public record PageCursor(
    long offset,
    PageForm form,
    long total,
    boolean linked,
    boolean endClaimed,
    String origin,
    String first,
    String last) {
  static final long UNKNOWN = -1;
  static final long DISTRUSTED = -2;
  private static final Pattern FORM = Pattern.compile("1( [a-z]+=[a-z0-9-]+)+");

  /** The beginning of a collection. */
  public static PageCursor start(int limit, boolean sorted) {
    var form = new PageForm(limit, sorted);
    return new PageCursor(0, form, UNKNOWN, false, false, Mark.NONE, Mark.NONE, Mark.NONE);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws IllegalArgumentException if it was not this connector
   */
  public static PageCursor parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a cursor of this connector");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    for (var part : text.substring(2).split(" ")) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    return new PageCursor(
        Long.parseLong(part(parts, "offset")),
        new PageForm(
            Integer.parseInt(part(parts, "limit")), Boolean.parseBoolean(part(parts, "sorted"))),
        Long.parseLong(part(parts, "total")),
        Boolean.parseBoolean(part(parts, "linked")),
        Boolean.parseBoolean(part(parts, "claimed")),
        part(parts, "origin"),
        part(parts, "first"),
        part(parts, "last"));
  }

  /** The cursor as text; its first character is the version of the form. */
  public String text() {
    return "1 offset=%d limit=%d sorted=%b total=%d linked=%b claimed=%b origin=%s first=%s last=%s"
        .formatted(
            offset, form.limit(), form.sorted(), total, linked, endClaimed, origin, first, last);
  }

  PageCursor with(PageForm other) {
    return new PageCursor(offset, other, total, linked, endClaimed, origin, first, last);
  }

  boolean isStart() {
    return offset == 0;
  }

  /** Whether a page that begins with this record was here before. */
  boolean wasHere(String mark) {
    return !mark.equals(Mark.NONE) && (mark.equals(first) || mark.equals(origin));
  }

  /** Whether the page before ended with this record. */
  boolean endedWith(String mark) {
    return !mark.equals(Mark.NONE) && mark.equals(last);
  }

  private static String part(Map<String, String> parts, String name) {
    var value = parts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a cursor without " + name);
    }
    return value;
  }
}
