package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where runs wait for their turn, one per connection at most. */
public final class RunQueue implements RunPlan, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
  private static final Duration SUCCESSOR_GRACE = Duration.ofSeconds(30);

  private final SyncPorts ports;
  private final RunListeners listeners = new RunListeners();
  private final RunRoster roster;
  private final RunEnds ends;
  private final RunCalendar calendar;
  private final Checkpoints checkpoints;
  private final StallWatch watch;
  private final ReachChoice reach;
  private final NodeWatch nodes;
  private final OtherNodes others;
  private final RunTurns turns;
  private final NewRuns made;
  private final ThreadPoolExecutor threads;
  private final LiveRuns live;

  private volatile boolean closing;

  /** A queue that does not look for due runs before it is started. */
  public RunQueue(
      SyncPorts ports,
      ConnectorRegistry registry,
      ConnectionContexts contexts,
      PlatformSettings settings,
      Clock clock) {
    this.ports = ports;
    this.checkpoints = new Checkpoints(settings.home().resolve("spool"), clock);
    var leasing = new Leasing(registry, SUCCESSOR_GRACE, clock);
    this.roster =
        new RunRoster(
            ports.rosters(),
            ports.history(),
            leasing,
            new RosterPull(contexts, ports, clock),
            ports.erasures(),
            ports.examiners(),
            ports.keeper(),
            checkpoints,
            new RunScopes(ports, clock));
    this.calendar = new RunCalendar(ports, clock);
    var toItsEnd = new RunToItsEnd(ports.history(), listeners);
    this.others = new OtherNodes(ports);
    this.live = new LiveRuns(others);
    this.ends = new RunEnds(ports, toItsEnd, calendar, live);
    this.reach = new ReachChoice(ports, clock);
    this.made = new NewRuns(ports, others, reach, clock);
    this.nodes = new NodeWatch(ports, calendar, this::all, id -> live(id).isPresent());
    this.watch = new StallWatch(this::all, this::keepHouse, clock);
    this.turns =
        new RunTurns(
            settings.number(Setting.CONCURRENT_RUNS), settings.number(Setting.RUNS_PER_HOST));
    this.threads = SyncThreads.open();
  }

  /** From here on this one hears of every run that ends. To be called before the start. */
  public void tellEnds(RunEnded listener) {
    listeners.add(listener);
  }

  /** Ends what the last stop cut off, and begins to look for due runs. */
  public void start() {
    checkpoints.tidyUp();
    calendar.tidyUp();
    watch.start();
    nodes.start();
    ports.due().start(this::due);
  }

  /** In a thread of the due runs, which waits until the run has ended. */
  private void due(ConnectionId id) {
    var connection = ports.connections().find(id).filter(RunCalendar::imports);
    if (connection.isEmpty()) {
      return;
    }
    if (calendar.stands(connection.get())) {
      LOG.info("No run of connection {} begins by itself: a blackout or a pause holds", id);
      calendar.planRegular(connection.get());
      return;
    }
    try {
      Stopping.awaitOrStop(
          begin(connection.get(), Trigger.SCHEDULED, reach::scheduled, roster::run));
    } catch (Refusal e) {
      calendar.planInstead(connection.get(), e);
    }
  }

  /**
   * Starts a run that a person asks for, or hands back the one that is under way.
   *
   * @param changesOnly whether it reads only what changed, where that is possible
   */
  SyncRun request(Connection connection, boolean changesOnly) {
    ends.settle(connection.id());
    return elsewhere(connection.id()).orElseGet(() -> requestHere(connection, changesOnly));
  }

  private Optional<SyncRun> elsewhere(ConnectionId connection) {
    return live.of(connection).isPresent() ? Optional.empty() : others.run(connection);
  }

  private SyncRun requestHere(Connection connection, boolean changesOnly) {
    return begin(
            connection,
            Trigger.REQUESTED,
            (asked, known) -> changesOnly ? reach.changes(asked, known) : Reach.COMPLETE,
            roster::run)
        .seen();
  }

  /** The blackout that holds for a connection now. */
  Optional<Blackout> blackout(Connection connection) {
    return calendar.blackout(connection);
  }

  /** Starts a run that reads everything and applies nothing; refused while another goes on. */
  SyncRun startDryRun(Connection connection) {
    return beginAlone(connection, () -> made.complete(connection, Trigger.DRY_RUN, roster::run));
  }

  /** Starts a run that reads nothing from the SIS; refused while another goes on. */
  public SyncRun start(Connection connection, Trigger trigger, RunWork work) {
    return beginAlone(connection, () -> made.complete(connection, trigger, work::run));
  }

  /**
   * Starts a run that reads what was handed over; refused while another goes on.
   *
   * @param trigger FILE, or DRY_RUN where nothing is to be applied
   */
  public SyncRun start(Connection connection, Trigger trigger, Reach much, Handover handover) {
    return beginAlone(
        connection,
        () ->
            made.handedOver(
                connection, trigger, much, handover.file(), run -> roster.run(run, handover)));
  }

  /** Whether a run of a connection goes on or waits, here or on another node. */
  public boolean busy(ConnectionId connection) {
    live.settle(connection);
    return live.of(connection).isPresent() || others.run(connection).isPresent();
  }

  private SyncRun beginAlone(Connection connection, Supplier<LiveRun> fresh) {
    ends.settle(connection.id());
    var run = live.beginAlone(connection.id(), () -> fresh(fresh));
    takeTurns();
    return run.seen();
  }

  private LiveRun begin(
      Connection connection, Trigger trigger, NewRuns.HowMuch choice, Consumer<LiveRun> work) {
    var run =
        live.getOrBegin(
            connection.id(), () -> fresh(() -> made.asking(connection, trigger, choice, work)));
    takeTurns();
    return run;
  }

  private LiveRun fresh(Supplier<LiveRun> fresh) {
    if (closing) {
      throw Refusal.unavailable("Rollcall is stopping; sync again once it is back.");
    }
    var run = fresh.get();
    turns.add(run);
    return run;
  }

  private synchronized void takeTurns() {
    for (var next = turns.next(); next.isPresent(); next = turns.next()) {
      var run = next.get();
      threads.execute(() -> work(run));
    }
  }

  private void work(LiveRun run) {
    try {
      ends.carryOut(run);
    } finally {
      live.forget(run);
      turns.over(run);
      run.over();
      takeTurns();
    }
  }

  /** Now and then: old files go, and what could not be stored is. */
  void keepHouse() {
    calendar.lookAtTheClock();
    checkpoints.sweep();
    ends.retry();
  }

  List<LiveRun> all() {
    return live.all();
  }

  /** How much there is to do right now. */
  public QueueLoad load() {
    return QueueLoad.of(all());
  }

  Optional<SyncRun> live(SyncRunId id) {
    return all().stream()
        .map(LiveRun::seen)
        .filter(run -> run.id().equals(id))
        .findFirst()
        .or(() -> ends.find(id));
  }

  void stop(SyncRunId id) {
    var own = all().stream().filter(run -> run.seen().id().equals(id)).toList();
    own.forEach(run -> run.stop(StopReason.PERSON));
    if (own.isEmpty()) {
      others.stop(id);
    }
    takeTurns();
  }

  /** The place of a run that waits for its turn, 1 for the next one. */
  OptionalInt place(SyncRunId id) {
    return turns.place(id);
  }

  @Override
  public void planRegular(Connection connection) {
    calendar.planRegular(connection);
  }

  @Override
  public void putRight(ConnectionId connection) {
    ports.connections().find(connection).ifPresent(calendar::planAfterRepair);
  }

  @Override
  public void cancel(ConnectionId connection) {
    ports.due().cancel(connection);
    live.of(connection).ifPresent(this::disconnectAndAwait);
    others.endAndAwait(connection, Stopping.SECONDS);
    ports.due().cancel(connection);
    checkpoints.forget(connection);
  }

  /** Forgets what an interrupted run has read; the next one reads everything. */
  void forgetWhatWasRead(ConnectionId connection) {
    checkpoints.forget(connection);
  }

  private void disconnectAndAwait(LiveRun run) {
    run.stop(StopReason.DISCONNECTED);
    takeTurns();
    Stopping.await(run);
  }

  /** Stops all that runs, and waits for it. */
  @Override
  public void close() {
    closing = true;
    all().forEach(run -> run.stop(StopReason.SHUTDOWN));
    // Those that never had their turn see at once that they are stopped, and end in the history.
    takeTurns();
    threads.shutdown();
    watch.close();
    nodes.close();
    Stopping.awaitAll(threads);
    threads.shutdownNow();
    ports.due().close();
  }
}
