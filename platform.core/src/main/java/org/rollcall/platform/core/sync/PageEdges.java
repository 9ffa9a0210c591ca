package org.rollcall.platform.core.sync;

import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Where a collection began and ended when it was read, to see later whether it still does.
 *
 * @param first key of its first record; empty when it had none
 * @param last key of its last record; empty when it had none
 * @param lastPage where the last page with records began; empty for the first page
 * @param onLastPage elements from there to the end
 * @param revision the SIS's own mark of what it showed last; empty when it has none
 */
record PageEdges(String first, String last, String lastPage, long onLastPage, String revision) {
  /** Of a collection without records. */
  static final PageEdges NONE = new PageEdges("", "", "", 0, "");

  /** These and another page's. */
  PageEdges page(
      Cursor at, RosterPage page, Optional<SourcedId> firstOnIt, Optional<SourcedId> lastOnIt) {
    var mark = page.revision().orElse("");
    return page.received() == 0
        ? new PageEdges(first, last, lastPage, onLastPage, mark)
        : new PageEdges(
            lastPage.isEmpty() && onLastPage == 0 ? mark(firstOnIt) : first,
            mark(lastOnIt),
            at.text(),
            page.received(),
            mark);
  }

  private static String mark(Optional<SourcedId> id) {
    return id.map(RecordKey::of).map(key -> key.high() + ":" + key.low()).orElse("");
  }

  /** Whether this is the first record. */
  boolean beginsWith(Optional<SourcedId> id) {
    return first.equals(mark(id));
  }

  /** Whether this is the last record. */
  boolean endsWith(Optional<SourcedId> id) {
    return last.equals(mark(id));
  }

  Cursor lastPageCursor() {
    return lastPage.isEmpty() ? Cursor.start() : Cursor.of(lastPage);
  }

  void into(Map<String, String> facts) {
    facts.put("first", first);
    facts.put("last", last);
    facts.put("lastPage", lastPage);
    facts.put("onLastPage", Long.toString(onLastPage));
    facts.put("revision", revision.replaceAll("\\p{Cntrl}", " "));
  }

  static PageEdges of(Map<String, String> facts) {
    return new PageEdges(
        facts.getOrDefault("first", ""),
        facts.getOrDefault("last", ""),
        facts.getOrDefault("lastPage", ""),
        Long.parseLong(facts.getOrDefault("onLastPage", "0")),
        facts.getOrDefault("revision", ""));
  }
}
