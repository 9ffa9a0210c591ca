package org.rollcall.connector.testkit;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.RosterSource;

/** Keeps what a roster source hands over. */
public final class RecordingSink implements RecordSink {
  private static final int TOO_MANY_PAGES = 10_000;

  private final List<RosterRecord> records = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Reads a collection to its end, each page with the cursor as it would be after a restart.
   *
   * @return the last page
   */
  public RosterPage readAll(RosterSource source, RosterQuery query) {
    var cursor = Cursor.start();
    for (int pages = 0; pages < TOO_MANY_PAGES; pages++) {
      var page = source.readPage(query, cursor, this);
      if (page.next().isEmpty()) {
        return page;
      }
      cursor = Cursor.of(page.next().get().text());
    }
    throw new AssertionError("a collection without end: " + query.collection());
  }

  /** The records, in order. */
  public List<RosterRecord> records() {
    return List.copyOf(records);
  }

  /** The records as what they are. */
  public <T extends RosterRecord> List<T> records(Class<T> type) {
    return records.stream().map(type::cast).toList();
  }

  /** The findings, in order. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  public void accept(RosterRecord record) {
    records.add(record);
  }

  @Override
  public void accept(Finding finding) {
    findings.add(finding);
  }
}
