package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.measure.Measuring;
import org.rollcall.platform.core.sync.measure.Stage;

/** A run that has not ended. Its own thread changes it; any thread may look at it or stop it. */
final class LiveRun implements RunInHand {
  private final Connection connection;
  private final Clock clock;
  private final Measuring measuring;
  private final Measuring.Span waiting;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<RosterCollection, Wholeness> wholeness =
      Collections.synchronizedMap(new EnumMap<>(RosterCollection.class));
  private final RunWatermarks watermarks;
  private volatile SyncRun seen;
  private MissedByDeltas missed = MissedByDeltas.NONE;
  private volatile String whyEverything = "";
  private volatile Instant progress;
  private volatile @Nullable StopReason stopped;
  private volatile @Nullable SyncRunId resumedFrom;
  private @Nullable Thread thread;
  private @Nullable Ending ending;
  private Consumer<LiveRun> work = any -> {};

  /** How the run ends once its work returns. */
  record Ending(RunState state, String sentence) {}

  LiveRun(Connection connection, SyncRun begun, Clock clock) {
    this(connection, begun, Map.of(), clock);
  }

  /**
   * A run that begins where earlier ones ended.
   *
   * @param known up to when each collection is known
   */
  LiveRun(Connection connection, SyncRun begun, Map<RosterCollection, Instant> known, Clock clock) {
    this.watermarks = new RunWatermarks(known, clock);
    this.connection = connection;
    this.seen = begun;
    this.clock = clock;
    this.measuring = new Measuring(clock);
    this.waiting = measuring.beginAt(begun.started(), Stage.WAITING, null);
    this.progress = clock.instant();
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public Measuring measuring() {
    return measuring;
  }

  LiveSight sight() {
    return new LiveSight(connection, seen, measuring.seen());
  }

  @Override
  public SyncRunId id() {
    return seen.id();
  }

  /** What it does when its turn comes. */
  LiveRun doing(Consumer<LiveRun> what) {
    work = what;
    return this;
  }

  /** Does it. */
  void work() {
    work.accept(this);
  }

  @Override
  public Trigger trigger() {
    return seen.trigger();
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

  @Override
  public void mustGoOn() {
    if (stopped != null) {
      throw new RunStoppedException();
    }
  }

  @Override
  public void progressed() {
    progress = clock.instant();
  }

  Instant lastProgress() {
    return progress;
  }

  void state(RunState state) {
    seen = seen.in(state);
  }

  /** A connector was leased, and reading begins, or begins anew. */
  void pullingWith(String connectorVersion) {
    resumedFrom = null;
    seen = seen.pullingWith(connectorVersion);
  }

  /** How surely a collection was read as a whole; PROBABLE before it was. */
  Wholeness wholeness(RosterCollection collection) {
    return wholeness.getOrDefault(collection, Wholeness.PROBABLE);
  }

  void wholeness(RosterCollection collection, Wholeness how) {
    wholeness.put(collection, how);
  }

  /** From here on it counts what earlier runs that read only changes have missed. */
  LiveRun countingMissed(MissedByDeltas counting) {
    missed = counting;
    return this;
  }

  @Override
  public MissedByDeltas missed() {
    return missed;
  }

  RunWatermarks watermarks() {
    return watermarks;
  }

  /** Since when changes of a collection are read; empty when all of it is. */
  Optional<Instant> since(RosterCollection collection) {
    return seen.reach() == Reach.DELTA ? watermarks.since(collection) : Optional.empty();
  }

  /** Reads everything from here on, and says why. */
  void readEverything(String why) {
    whyEverything = why;
    seen = seen.reading(Reach.COMPLETE);
  }

  /** Why a run that meant to read changes read everything; empty when there is nothing to say. */
  Optional<String> whyEverything() {
    return Optional.of(whyEverything).filter(why -> !why.isEmpty());
  }

  @Override
  public CollectionCounts counts(RosterCollection collection) {
    return seen.counts().getOrDefault(collection, CollectionCounts.NONE);
  }

  @Override
  public void counts(RosterCollection collection, CollectionCounts counts) {
    var all = new EnumMap<RosterCollection, CollectionCounts>(RosterCollection.class);
    all.putAll(seen.counts());
    all.put(collection, counts);
    seen = seen.counting(all);
  }

  @Override
  public void worthKnowing(String sentence) {
    seen = seen.saying(sentence);
  }

  /** An earlier run was cut off, and this one need not fetch again what that one finished. */
  void goesOnFrom(SyncRunId earlier, int collections) {
    resumedFrom = earlier;
    worthKnowing(
        "It went on from run "
            + earlier
            + ": "
            + (collections == 1 ? "1 collection was" : collections + " collections were")
            + " not fetched again.");
  }

  /** The run that this one went on from; empty when it began afresh. */
  Optional<SyncRunId> resumedFrom() {
    return Optional.ofNullable(resumedFrom);
  }

  @Override
  public void endsAs(RunState state, String sentence) {
    ending = new Ending(state, sentence);
  }

  /** How it ends instead of the usual success; empty when nobody said. */
  Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  void ended(RunState state, @Nullable FailureKind failure, String sentence) {
    seen = seen.ending(state, clock.instant(), failure, sentence);
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
