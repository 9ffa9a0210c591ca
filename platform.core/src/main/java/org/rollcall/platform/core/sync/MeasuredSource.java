package org.rollcall.platform.core.sync;

import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.platform.core.sync.measure.Measuring;

/** Measures what is read from a file, where no call to the SIS can be heard. */
record MeasuredSource(RosterSource source, Measuring measuring) implements RosterSource {
  @Override
  public RosterPage readPage(RosterQuery query, Cursor cursor, RecordSink sink) {
    var page = source.readPage(query, cursor, sink);
    page.bytes().ifPresent(measuring::read);
    return page;
  }

  @Override
  public void close() {
    source.close();
  }
}
