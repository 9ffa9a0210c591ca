package org.rollcall.platform.core.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.ErasedPeople;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.spool.CollectionSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one collection, page by page. */
final class CollectionPull {
  private static final Logger LOG = LoggerFactory.getLogger(CollectionPull.class);

  /** Handfuls of records that wait for the second thread. */
  private static final int WAITING = 4;

  private final RosterSource source;
  private final ConnectorLease lease;
  private final RosterCollection collection;
  private final CollectionSpool spool;
  private final RecordCodec codec;
  private final ErasedPeople erased;
  private final RecordExaminer examiner;
  private final RunScope scope;
  private final LiveRun run;
  private final List<RosterCollection> following;
  private final Optional<ChangesOnly> changes;
  private final Map<String, Integer> findings = new TreeMap<>();
  private CollectionCounts counts = CollectionCounts.NONE;
  private PageEdges edges = PageEdges.NONE;

  CollectionPull(
      RosterSource source,
      ConnectorLease lease,
      RosterCollection collection,
      CollectionSpool spool,
      RecordCodec codec,
      ErasedPeople erased,
      RecordExaminer examiner,
      RunScope scope,
      LiveRun run,
      List<RosterCollection> following) {
    this.source = source;
    this.lease = lease;
    this.collection = collection;
    this.spool = spool;
    this.codec = codec;
    this.erased = erased;
    this.examiner = examiner;
    this.scope = scope;
    this.run = run;
    this.following = following;
    this.changes = run.since(collection).map(since -> new ChangesOnly(collection, since));
  }

  /** The whole collection; empty when the connector is to leave before it was read. */
  Optional<Snapshot> pull() {
    try (var second = new FurtherThreads(1, WAITING)) {
      var cursor = Optional.of(Cursor.start());
      while (cursor.isPresent()) {
        run.mustGoOn();
        if (lease.leaving()) {
          return Optional.empty();
        }
        cursor = readOn(cursor.get(), second);
        run.counts(collection, counts);
      }
    }
    var snapshot = spool.finish();
    examiner.finish();
    counts = counts.read(snapshot);
    run.counts(collection, counts);
    if (!findings.isEmpty()) {
      LOG.info("{}: oddities by kind {}", collection.path(), findings);
    }
    return Optional.of(snapshot);
  }

  /** Where it began and ended. */
  PageEdges edges() {
    return edges;
  }

  private Optional<Cursor> readOn(Cursor cursor, FurtherThreads second) {
    var next = readPage(cursor, second, true).next();
    if (next.isPresent() && next.get().equals(cursor)) {
      throw new SisException(
          FailureKind.DATA_UNREADABLE,
          "The connector offers the same page of "
              + collection.path()
              + " again as the next one; its developers must look into it.");
    }
    return next;
  }

  /** A page that broke off is asked for once more, from its beginning. */
  private RosterPage readPage(Cursor cursor, FurtherThreads second, boolean mayRepeat) {
    var sink = new PageSink(spool, codec, erased, examiner, scope, run, second);
    var query =
        RosterQuery.builder(collection)
            .modifiedSince(run.since(collection).orElse(null))
            .following(following)
            .build();
    spool.beginPage();
    examiner.beginPage();
    try {
      var page = read(query, cursor, sink);
      sink.failure().ifPresent(CollectionPull::rethrow);
      count(page, sink);
      changes.ifPresent(ChangesOnly::mustBeObeyed);
      edges = edges.page(cursor, page, sink.edges().first(), sink.edges().last());
      return page;
    } catch (SisException e) {
      sink.failure().ifPresent(CollectionPull::rethrow);
      run.mustGoOn();
      if (e.kind() != FailureKind.UNAVAILABLE || sink.taken() == 0 || !mayRepeat) {
        throw e;
      }
      LOG.info("A page of {} broke off; it is read again: {}", collection.path(), e.sentence());
      spool.takeBackPage();
      examiner.takeBackPage();
      return readPage(cursor, second, false);
    }
  }

  /** Whatever becomes of the page, nothing of it is under way afterwards. */
  private RosterPage read(RosterQuery query, Cursor cursor, PageSink sink) {
    try {
      return source.readPage(query, cursor, watched(sink));
    } finally {
      sink.settle();
    }
  }

  private RecordSink watched(RecordSink sink) {
    return changes
        .map(only -> only.over(sink))
        .orElseGet(() -> run.missed().over(collection, sink));
  }

  private void count(RosterPage page, PageSink sink) {
    run.progressed();
    counts = counts.page(page, sink.taken(), sink.deleted(), sink.outside());
    if (page.next().isEmpty()) {
      run.wholeness(collection, PullGate.wholeness(page, counts));
    }
    sink.findings().forEach((rule, times) -> findings.merge(rule, times, Integer::sum));
  }

  private static void rethrow(RuntimeException failure) {
    throw failure;
  }
}
