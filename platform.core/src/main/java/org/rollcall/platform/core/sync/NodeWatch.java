package org.rollcall.platform.core.sync;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that this node lives, stops what other nodes want stopped, and ends in the
 * history what nobody has in hand: what a dead node left, and what ended while the database was
 * away.
 */
final class NodeWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);

  private final SyncPorts ports;
  private final RunCalendar calendar;
  private final Supplier<List<LiveRun>> own;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, NodeWatch::thread);
  private final Predicate<SyncRunId> inMind;
  private boolean away;

  /**
   * Watches for this node.
   *
   * @param own what it runs
   * @param inMind what it runs, or has run and not stored the end of yet
   */
  NodeWatch(
      SyncPorts ports,
      RunCalendar calendar,
      Supplier<List<LiveRun>> own,
      Predicate<SyncRunId> inMind) {
    this.ports = ports;
    this.calendar = calendar;
    this.own = own;
    this.inMind = inMind;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "node watch");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    long millis = ports.claims().beat().toMillis();
    var unused =
        timer.scheduleWithFixedDelay(this::lookUnlessAway, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void lookUnlessAway() {
    try {
      look();
      if (away) {
        LOG.info("The database is back");
      }
      away = false;
    } catch (SisException e) {
      // Looked again at the next beat; said once.
      if (!away) {
        LOG.warn("The runs of this node cannot be held: {}", e.sentence());
      }
      away = true;
    } catch (RuntimeException e) {
      // The timer would stop for good: a defect here must not end the watching.
      LOG.error("A defect in watching the runs of this node", e);
    }
  }

  void look() {
    var runs = own.get();
    var wishes = ports.claims().hold(ids(runs));
    for (var run : runs) {
      switch (wishes.getOrDefault(run.connection().id(), RunClaims.Wish.NONE)) {
        case NONE -> {}
        case STOP -> run.stop(StopReason.PERSON);
        case DISCONNECT -> run.stop(StopReason.DISCONNECTED);
        case LET_GO -> run.stop(StopReason.TAKEN_OVER);
      }
    }
    endWhatNobodyHas();
  }

  private void endWhatNobodyHas() {
    var unfinished = ports.history().unfinished();
    if (unfinished.isEmpty()) {
      return;
    }
    var inHand = ports.claims().inHand();
    for (var run : unfinished) {
      if (!inHand.contains(run.connection()) && !inMind.test(run.id())) {
        calendar.cutOff(run, StopReason.CUT_OFF);
        LOG.info("Run {} was ended, because nobody has it in hand any more", run.id());
      }
    }
  }

  private static Set<ConnectionId> ids(List<LiveRun> runs) {
    return runs.stream().map(run -> run.connection().id()).collect(Collectors.toSet());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
