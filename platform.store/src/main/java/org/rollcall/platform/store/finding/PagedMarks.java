package org.rollcall.platform.store.finding;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.KeptMark;
import org.rollcall.platform.store.jdbc.Database;

/** The marks of findings that are there, a page per query, so that a writer need not wait. */
final class PagedMarks implements Iterator<KeptMark> {
  private static final int PAGE = 5000;

  private final Database database;
  private final ConnectionId connection;
  private Iterator<KeptMark> page = List.<KeptMark>of().iterator();
  private long next = Long.MIN_VALUE;
  private boolean last;

  PagedMarks(Database database, ConnectionId connection) {
    this.database = database;
    this.connection = connection;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && !last) {
      turnPage();
    }
    return page.hasNext();
  }

  @Override
  public KeptMark next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }

  private record Read(long fingerprint, String rule, long content) {
    Optional<KeptMark> mark() {
      return FindingRule.ofId(rule).map(known -> new KeptMark(fingerprint, known, content));
    }
  }

  private void turnPage() {
    var read =
        database.read(
            sql ->
                sql.list(
                    "select fingerprint, rule, content from finding where connection_id = ?"
                        + " and fingerprint >= ? and solved_run is null"
                        + " order by fingerprint limit ?",
                    row ->
                        new Read(
                            row.number("fingerprint"), row.text("rule"), row.number("content")),
                    connection.value(),
                    next,
                    PAGE));
    last = read.size() < PAGE;
    if (!read.isEmpty()) {
      long newest = read.get(read.size() - 1).fingerprint();
      last |= newest == Long.MAX_VALUE;
      next = newest + 1;
    }
    page = read.stream().flatMap(each -> each.mark().stream()).iterator();
  }
}
