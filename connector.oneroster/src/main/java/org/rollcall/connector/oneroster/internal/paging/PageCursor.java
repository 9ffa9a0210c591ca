package org.rollcall.connector.oneroster.internal.paging;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the next page begins, and what must be remembered of those before it.
 *
 * @param offset records received so far, none counted twice
 * @param unusable of these, the ones that mean nothing
 * @param pages that were read
 * @param form how pages are asked for
 * @param total what the SIS says it has, or {@link #UNKNOWN}, or {@link #DISTRUSTED}
 * @param revision mark of the SIS's revision on all pages; {@link Mark#NONE} when one had none
 * @param linked whether a page named a next one
 * @param otherPaging whether the last page named its next one in a way that is not ours
 * @param endClaimed whether the SIS said that nothing follows, so that the next page only confirms
 * @param marks of records seen
 * @param follow query of the SIS's own that its link to the next page has, after a ~ where the page
 *     is asked for by its offset all the same; empty without
 */
public record PageCursor(
    long offset,
    long unusable,
    long pages,
    PageForm form,
    long total,
    String revision,
    boolean linked,
    boolean otherPaging,
    boolean endClaimed,
    Marks marks,
    String follow) {
  static final long UNKNOWN = -1;
  static final long DISTRUSTED = -2;
  static final String REMEMBERED = "~";
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern FORM = Pattern.compile("1( [a-z]+=[a-z0-9-]+)+");

  /** The beginning of a collection. */
  public static PageCursor start(int limit, boolean sorted) {
    var form = new PageForm(limit, sorted);
    return new PageCursor(0, 0, 0, form, UNKNOWN, Mark.NONE, false, false, false, Marks.NONE, "");
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
        Long.parseLong(part(parts, "unusable")),
        Long.parseLong(part(parts, "pages")),
        new PageForm(Integer.parseInt(part(parts, "limit")), flag(parts, "sorted")),
        Long.parseLong(part(parts, "total")),
        // Cursors of an earlier form know none.
        parts.getOrDefault("revision", Mark.NONE),
        flag(parts, "linked"),
        flag(parts, "other"),
        flag(parts, "claimed"),
        new Marks(
            part(parts, "origin"),
            part(parts, "anchor"),
            part(parts, "first"),
            part(parts, "last")),
        new String(
            HEX.parseHex(parts.getOrDefault("follow", Mark.NONE).replace(Mark.NONE, "")),
            StandardCharsets.US_ASCII));
  }

  /** The cursor as text; its first character is the version of the form. */
  public String text() {
    return ("1 offset=%d unusable=%d pages=%d limit=%d sorted=%b total=%d revision=%s linked=%b other=%b claimed=%b"
            + " origin=%s anchor=%s first=%s last=%s follow=%s")
        .formatted(
            offset,
            unusable,
            pages,
            form.limit(),
            form.sorted(),
            total,
            revision,
            linked,
            otherPaging,
            endClaimed,
            marks.origin(),
            marks.anchor(),
            marks.first(),
            marks.last(),
            follow.isEmpty()
                ? Mark.NONE
                : HEX.formatHex(follow.getBytes(StandardCharsets.US_ASCII)));
  }

  PageCursor with(PageForm other) {
    return new PageCursor(
        offset,
        unusable,
        pages,
        other,
        total,
        revision,
        linked,
        otherPaging,
        endClaimed,
        marks,
        follow);
  }

  /** The same place as the end of the collection, as the last page showed it. */
  PageCursor ended(long totalThen, String revisionThen) {
    return new PageCursor(
        offset,
        unusable,
        pages,
        form,
        totalThen,
        revisionThen,
        linked,
        otherPaging,
        endClaimed,
        marks,
        follow);
  }

  /** Whether the next page is asked for by what the link to it says, and not by its offset. */
  boolean follows() {
    return !follow.isEmpty() && !remembersLink();
  }

  /** Whether there is a link that may be followed where the offset leads nowhere. */
  boolean remembersLink() {
    return follow.startsWith(REMEMBERED);
  }

  /** The same place, from which the link is followed. */
  PageCursor followingItsLink() {
    return new PageCursor(
        offset,
        unusable,
        pages,
        form,
        total,
        revision,
        linked,
        otherPaging,
        endClaimed,
        marks,
        follow.substring(REMEMBERED.length()));
  }

  boolean isStart() {
    return offset == 0;
  }

  private static boolean flag(Map<String, String> parts, String name) {
    return Boolean.parseBoolean(part(parts, name));
  }

  private static String part(Map<String, String> parts, String name) {
    var value = parts.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a cursor without " + name);
    }
    return value;
  }
}
