package org.rollcall.platform.core.sync;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries runs out and does what follows their end. An end that cannot be stored, because the
 * database is gone or its disk full, is shown from here, and stored as soon as it can be.
 */
final class RunEnds {
  private static final Logger LOG = LoggerFactory.getLogger(RunEnds.class);

  private final SyncPorts ports;
  private final RunToItsEnd toItsEnd;
  private final RunCalendar calendar;
  private final LiveRuns live;
  private final List<LiveRun> unwritten = new CopyOnWriteArrayList<>();

  /**
   * Ends runs.
   *
   * @param live from which a run is taken before the next one is planned
   */
  RunEnds(SyncPorts ports, RunToItsEnd toItsEnd, RunCalendar calendar, LiveRuns live) {
    this.ports = ports;
    this.toItsEnd = toItsEnd;
    this.calendar = calendar;
    this.live = live;
  }

  void carryOut(LiveRun run) {
    if (toItsEnd.run(run)) {
      follow(run);
    } else {
      unwritten.add(run);
    }
  }

  /** A run whose end waits to be stored. */
  Optional<SyncRun> find(SyncRunId id) {
    return unwritten.stream().map(LiveRun::seen).filter(run -> run.id().equals(id)).findFirst();
  }

  /** Sees to it that what has ended of a connection is over: a run asked for then is a new one. */
  void settle(ConnectionId connection) {
    retry();
    live.settle(connection);
  }

  /** Tries to store the ends that could not be. */
  synchronized void retry() {
    for (var run : List.copyOf(unwritten)) {
      if (!toItsEnd.store(run)) {
        return;
      }
      unwritten.remove(run);
      follow(run);
    }
  }

  private void follow(LiveRun run) {
    try {
      if (run.trigger() == Trigger.UNDO || run.trigger() == Trigger.FILE) {
        // What was undone, or stood in a file, is older than the watermarks: only reading
        // everything brings it to where the SIS is.
        ports.timing().watermarks().forget(run.connection().id());
      } else if (run.seen().state() == RunState.SUCCEEDED && run.trigger().syncs()) {
        ports.timing().watermarks().keep(run.connection().id(), run.watermarks().reached());
      }
      live.forget(run);
      calendar.planAfter(run);
    } catch (SisException e) {
      LOG.warn("The next run could not be planned: {}", e.sentence(), e);
    }
  }
}
