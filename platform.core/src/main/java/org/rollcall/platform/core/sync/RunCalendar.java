package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.RunMoments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans the run that comes next, after a run, after a start, and when somebody agreed. */
final class RunCalendar {
  private static final Logger LOG = LoggerFactory.getLogger(RunCalendar.class);

  /** What waits for a person is planned for the day after, and each day has some jitter. */
  private static final Duration PUT_OFF = Duration.ofDays(3);

  /** Long enough for a platform that stops not to begin anew what it has just stopped. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private static final int FAILURES_COUNTED = 12;

  private final SyncPorts ports;
  private final RunMoments moments;
  private final Clock clock;
  private final ClockSteps steps;

  RunCalendar(SyncPorts ports, Clock clock) {
    this.ports = ports;
    this.moments = ports.timing().moments();
    this.clock = clock;
    this.steps = new ClockSteps(clock);
  }

  /** Now and then. */
  void lookAtTheClock() {
    if (steps.setBack()) {
      mend();
    }
  }

  /** Whether runs of it begin by themselves: there is a SIS to be asked, and it was agreed to. */
  static boolean imports(Connection connection) {
    return connection.acknowledged().contains(DataFlow.IMPORT) && !connection.filesOnly();
  }

  /** Plans the run that the schedule has next; none where it has none. */
  void planRegular(Connection connection) {
    plan(
        connection,
        connection.filesOnly() ? Optional.empty() : moments.after(connection, clock.instant()));
  }

  private void plan(Connection connection, Optional<Instant> due) {
    due.ifPresentOrElse(
        moment -> ports.due().plan(connection.id(), moment),
        () -> ports.due().cancel(connection.id()));
  }

  /** The blackout that holds now. */
  Optional<Blackout> blackout(Connection connection) {
    return moments.blackout(connection, clock.instant());
  }

  /** Whether no run begins by itself now: a blackout holds, or the connection is paused. */
  boolean stands(Connection connection) {
    return blackout(connection).isPresent() || ports.pauses().find(connection.id()).isPresent();
  }

  /** Plans after a due run that did not begin. */
  void planInstead(Connection connection, Refusal why) {
    if (why.reason() == Refusal.Reason.CONFLICT) {
      // Another node is at it.
      planRegular(connection);
    } else {
      // The platform is stopping: the run falls due again at the next start.
      planSoon(connection);
    }
  }

  void planSoon(Connection connection) {
    ports.due().plan(connection.id(), clock.instant().plus(SOON));
  }

  /**
   * A run that the platform's stop cut off is made up for; one that failed by what passes is tried
   * again; after any other, the schedule says when.
   */
  void planAfter(LiveRun run) {
    var reason = run.stopped();
    if (reason.filter(StopReason.DISCONNECTED::equals).isPresent()) {
      return;
    }
    var connection = ports.connections().find(run.connection().id()).filter(RunCalendar::imports);
    boolean cutOff = reason.filter(StopReason.SHUTDOWN::equals).isPresent();
    if (cutOff && isMadeUpFor(run.trigger())) {
      connection.ifPresent(this::planSoon);
    } else {
      connection.ifPresent(it -> plan(it, afterEnd(it)));
    }
  }

  /** A file is read again from where it is kept; and who only tried something wants no sync. */
  private static boolean isMadeUpFor(Trigger trigger) {
    return trigger == Trigger.REQUESTED || trigger == Trigger.SCHEDULED;
  }

  private Optional<Instant> afterEnd(Connection connection) {
    var now = clock.instant();
    var latest = latestSyncs(connection);
    if (latest.stream().findFirst().filter(BackOff::waitsForSomebody).isPresent()) {
      return moments.after(connection, tomorrow(connection));
    }
    var regular = moments.after(connection, now);
    return BackOff.after(latest)
        .map(now::plus)
        .filter(again -> regular.filter(again::isBefore).isPresent())
        .filter(again -> moments.blackout(connection, again).isEmpty())
        .or(() -> regular);
  }

  /** Tries again soon what failed for want of something that somebody has put right now. */
  void planAfterRepair(Connection connection) {
    if (imports(connection) && ports.due().next(connection.id()).isEmpty()) {
      // It had no address up to now.
      planRegular(connection);
    }
    boolean failed =
        latestSyncs(connection).stream().findFirst().filter(BackOff::waitsForSomebody).isPresent();
    boolean runs = moments.after(connection, clock.instant()).isPresent();
    if (failed && runs && imports(connection) && blackout(connection).isEmpty()) {
      planSoon(connection);
    }
  }

  /** What was only tried, or undone, brings no run forward and holds none back. */
  private List<SyncRun> latestSyncs(Connection connection) {
    return ports.history().latest(connection.id(), FAILURES_COUNTED).stream()
        .filter(run -> run.trigger().syncs())
        .toList();
  }

  private Instant tomorrow(Connection connection) {
    var zone = moments.zone(connection);
    var midnight = clock.instant().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone);
    return midnight.toInstant().minusMillis(1);
  }

  /**
   * Ends in the history what a crash cut off, unless another node has it in hand, and sees to it
   * that every import is planned.
   */
  void tidyUp() {
    var inHand = ports.claims().inHand();
    ports.history().unfinished().stream()
        .filter(cut -> !inHand.contains(cut.connection()))
        .forEach(cut -> cutOff(cut, StopReason.SHUTDOWN));
    ports.connections().all().stream()
        .filter(RunCalendar::imports)
        .filter(connection -> ports.due().next(connection.id()).isEmpty())
        .forEach(this::planRegular);
    mend();
  }

  /**
   * Plans anew what lies further ahead than any schedule would put it: it was planned while the
   * clock was ahead, and would not fall due for days.
   */
  private void mend() {
    var soon = clock.instant().plus(PUT_OFF);
    for (var connection : ports.connections().all()) {
      boolean tooFar =
          imports(connection)
              && ports
                  .due()
                  .next(connection.id())
                  .flatMap(next -> moments.after(connection, soon).filter(next::isAfter))
                  .isPresent();
      if (tooFar) {
        LOG.warn(
            "The clock was set back: the next run of connection {} is planned anew",
            connection.id());
        planRegular(connection);
      }
    }
  }

  /** Ends in the history a run that nobody has in hand, and makes up for it. */
  void cutOff(SyncRun cut, StopReason reason) {
    ports.history().update(interrupted(cut, reason));
    if (isMadeUpFor(cut.trigger())) {
      importing(cut.connection());
    }
  }

  private void importing(ConnectionId id) {
    ports
        .connections()
        .find(id)
        .filter(RunCalendar::imports)
        .ifPresent(it -> plan(it, Optional.of(clock.instant().plus(SOON))));
  }

  private SyncRun interrupted(SyncRun cut, StopReason reason) {
    return cut.interrupted(clock.instant(), reason.sentence(cut.trigger()));
  }
}
