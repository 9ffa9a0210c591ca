package org.rollcall.platform.core.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans the run that comes next, after a run, after a start, and when somebody agreed. */
final class RunCalendar {
  private static final Logger LOG = LoggerFactory.getLogger(RunCalendar.class);

  /** Long enough for a platform that stops not to begin anew what it has just stopped. */
  private static final Duration SOON = Duration.ofSeconds(20);

  private final SyncPorts ports;
  private final NightlyPlan nightly;
  private final Path folder;
  private final Clock clock;

  RunCalendar(SyncPorts ports, NightlyPlan nightly, Path folder, Clock clock) {
    this.ports = ports;
    this.nightly = nightly;
    this.folder = folder;
    this.clock = clock;
  }

  static boolean imports(Connection connection) {
    return connection.acknowledged().contains(DataFlow.IMPORT);
  }

  void planNightly(Connection connection) {
    ports
        .due()
        .plan(connection.id(), nightly.after(clock.instant(), zone(connection), connection.id()));
  }

  void planSoon(Connection connection) {
    ports.due().plan(connection.id(), clock.instant().plus(SOON));
  }

  /** A run that the platform's stop cut off is made up for; after any other, the night is next. */
  void planAfter(LiveRun run) {
    var reason = run.stopped();
    if (reason.filter(StopReason.DISCONNECTED::equals).isPresent()) {
      return;
    }
    var connection = ports.connections().find(run.connection().id()).filter(RunCalendar::imports);
    if (reason.filter(StopReason.SHUTDOWN::equals).isPresent()) {
      connection.ifPresent(this::planSoon);
    } else {
      connection.ifPresent(this::planNightly);
    }
  }

  /** Ends in the history what a crash cut off, and sees to it that every import is planned. */
  void tidyUp() {
    try {
      RosterSpool.clear(folder);
    } catch (IOException e) {
      LOG.warn("What an earlier run left in {} cannot be removed", folder, e);
    }
    for (var cut : ports.history().unfinished()) {
      ports.history().update(interrupted(cut));
      importing(cut.connection());
    }
    ports.connections().all().stream()
        .filter(RunCalendar::imports)
        .filter(connection -> ports.due().next(connection.id()).isEmpty())
        .forEach(this::planNightly);
  }

  private void importing(ConnectionId id) {
    ports.connections().find(id).filter(RunCalendar::imports).ifPresent(this::planSoon);
  }

  private SyncRun interrupted(SyncRun cut) {
    return new SyncRun(
        cut.id(),
        cut.connection(),
        cut.trigger(),
        cut.reach(),
        RunState.INTERRUPTED,
        cut.started(),
        clock.instant(),
        cut.connectorVersion(),
        null,
        StopReason.SHUTDOWN.sentence(),
        cut.counts());
  }

  private ZoneId zone(Connection connection) {
    return ports.districts().find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
  }
}
