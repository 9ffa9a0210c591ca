package org.rollcall.platform.core.sync;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the SIS whether a collection still is as it was read, without reading it: by its total and
 * revision, or, where it names no total, by its first and its last record.
 */
final class SameAsBefore {
  private static final Logger LOG = LoggerFactory.getLogger(SameAsBefore.class);

  /** The last page, and the empty ones behind it that confirm the end. */
  private static final int MOST_PAGES = 4;

  /** A SIS that cannot be asked so is read anew; any other failure is the run's. */
  private static final Set<FailureKind> NO_ANSWER =
      Set.of(
          FailureKind.DATA_UNREADABLE,
          FailureKind.ROSTER_INCOMPLETE,
          FailureKind.NOT_OFFERED,
          FailureKind.REFUSED);

  private SameAsBefore() {}

  static boolean is(RosterSource source, RosterCollection collection, FinishedCollection before) {
    try {
      var first = new EdgeSink();
      var one = RosterQuery.builder(collection).pageSize(1).build();
      var page = source.readPage(one, Cursor.start(), first);
      if (!sameRevision(page, before)) {
        return false;
      }
      return before.counts().total() >= 0
          ? page.total().equals(Optional.of(before.counts().total()))
          : before.edges().beginsWith(first.first()) && sameEnd(source, collection, before);
    } catch (SisException e) {
      if (!NO_ANSWER.contains(e.kind())) {
        throw e;
      }
      LOG.info("Whether {} changed cannot be asked: {}", collection.path(), e.sentence());
      return false;
    } catch (IllegalArgumentException e) {
      LOG.info("The connector does not know its place in {} any more", collection.path(), e);
      return false;
    }
  }

  private static boolean sameRevision(RosterPage page, FinishedCollection before) {
    return page.revision().orElse("").equals(before.edges().revision());
  }

  private static boolean sameEnd(
      RosterSource source, RosterCollection collection, FinishedCollection before) {
    var all = RosterQuery.builder(collection).build();
    var sink = new EdgeSink();
    var cursor = Optional.of(before.edges().lastPageCursor());
    long received = 0;
    for (int pages = 0; pages < MOST_PAGES && cursor.isPresent(); pages++) {
      var page = source.readPage(all, cursor.get(), sink);
      received += page.received();
      cursor = page.next();
    }
    return cursor.isEmpty()
        && received == before.edges().onLastPage()
        && before.edges().endsWith(sink.last());
  }
}
