package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.measure.Measuring;
import org.rollcall.platform.core.sync.measure.Stage;

/** A run that has not ended. Its own thread changes it; any thread may look at it or stop it. */
final class LiveRun {
  private final Connection connection;
  private final Clock clock;
  private final Measuring measuring;
  private final Measuring.Span waiting;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<RosterCollection, Wholeness> wholeness =
      Collections.synchronizedMap(new EnumMap<>(RosterCollection.class));
  private volatile SyncRun seen;
  private volatile Instant progress;
  private volatile @Nullable StopReason stopped;
  private @Nullable Thread thread;

  LiveRun(Connection connection, SyncRun begun, Clock clock) {
    this.connection = connection;
    this.seen = begun;
    this.clock = clock;
    this.measuring = new Measuring(clock);
    this.waiting = measuring.beginAt(begun.started(), Stage.WAITING, null);
    this.progress = clock.instant();
  }

  Connection connection() {
    return connection;
  }

  /** What is measured of it. */
  Measuring measuring() {
    return measuring;
  }

  LiveSight sight() {
    return new LiveSight(connection, seen, measuring.seen());
  }

  SyncRun seen() {
    return seen;
  }

  /** From here on a stop interrupts this thread. */
  synchronized void enter() {
    thread = Thread.currentThread();
    waiting.close();
    progressed();
  }

  /** From here on nothing interrupts the thread any more. */
  synchronized void leave() {
    thread = null;
    // An interruption that came too late is nobody else's.
    Thread.interrupted();
  }

  /** The first reason counts. */
  synchronized void stop(StopReason reason) {
    if (stopped != null) {
      return;
    }
    stopped = reason;
    if (thread != null) {
      thread.interrupt();
    }
  }

  Optional<StopReason> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** Leads out of a run that was stopped. */
  void mustGoOn() {
    if (stopped != null) {
      throw new RunStoppedException();
    }
  }

  /** Something came from the SIS, or went into the database. */
  void progressed() {
    progress = clock.instant();
  }

  Instant lastProgress() {
    return progress;
  }

  void state(RunState state) {
    seen = changed(state, null, seen.connectorVersion(), null, seen.sentence(), seen.counts());
  }

  /** A connector was leased, and reading begins, or begins anew. */
  void pullingWith(String connectorVersion) {
    seen = changed(RunState.PULLING, null, connectorVersion, null, "", Map.of());
  }

  /** How surely a collection was read as a whole; PROBABLE before it was. */
  Wholeness wholeness(RosterCollection collection) {
    return wholeness.getOrDefault(collection, Wholeness.PROBABLE);
  }

  void wholeness(RosterCollection collection, Wholeness how) {
    wholeness.put(collection, how);
  }

  CollectionCounts counts(RosterCollection collection) {
    return seen.counts().getOrDefault(collection, CollectionCounts.NONE);
  }

  void counts(RosterCollection collection, CollectionCounts counts) {
    var all = new EnumMap<RosterCollection, CollectionCounts>(RosterCollection.class);
    all.putAll(seen.counts());
    all.put(collection, counts);
    seen = changed(seen.state(), null, seen.connectorVersion(), null, seen.sentence(), all);
  }

  /** Something that a person should read besides what changed. */
  void worthKnowing(String sentence) {
    seen = changed(seen.state(), null, seen.connectorVersion(), null, sentence, seen.counts());
  }

  void ended(RunState state, @Nullable FailureKind failure, String sentence) {
    seen =
        changed(state, clock.instant(), seen.connectorVersion(), failure, sentence, seen.counts());
  }

  private SyncRun changed(
      RunState state,
      @Nullable Instant ended,
      String version,
      @Nullable FailureKind failure,
      String sentence,
      Map<RosterCollection, CollectionCounts> counts) {
    return new SyncRun(
        seen.id(),
        seen.connection(),
        seen.trigger(),
        seen.reach(),
        state,
        seen.started(),
        ended,
        version,
        failure,
        sentence,
        counts);
  }

  /** Lets those go on that wait for the end. */
  void over() {
    over.countDown();
  }

  /** Waits for the end; false when the time was up before. */
  boolean await(long seconds) throws InterruptedException {
    return over.await(seconds, TimeUnit.SECONDS);
  }

  void await() throws InterruptedException {
    over.await();
  }
}
