package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;

/** Makes the runs that a queue then takes in. */
final class NewRuns {
  private final SyncPorts ports;
  private final OtherNodes others;
  private final ReachChoice reach;
  private final Clock clock;

  /** Decides how much a run reads, by up to when each collection is known. */
  @FunctionalInterface
  interface HowMuch {
    Reach of(Connection connection, Map<RosterCollection, Instant> known);
  }

  NewRuns(SyncPorts ports, OtherNodes others, ReachChoice reach, Clock clock) {
    this.ports = ports;
    this.others = others;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * One that asks the SIS, or nobody.
   *
   * @param choice how much it reads, by what is known up to when
   */
  LiveRun asking(Connection connection, Trigger trigger, HowMuch choice, Consumer<LiveRun> work) {
    var known = ports.timing().watermarks().of(connection.id());
    var begun =
        others.begin(
            connection.id(),
            () ->
                ports
                    .history()
                    .begin(
                        connection.id(), trigger, choice.of(connection, known), clock.instant()));
    var run = new LiveRun(connection, begun, known, clock).doing(work);
    if (begun.reach() == Reach.COMPLETE && reach.followsDeltas(connection)) {
      run.countingMissed(new MissedByDeltas(known));
    }
    return run;
  }

  /** One that reads everything, or nothing. */
  LiveRun complete(Connection connection, Trigger trigger, Consumer<LiveRun> work) {
    return asking(connection, trigger, (asked, known) -> Reach.COMPLETE, work);
  }

  /** One that reads what was handed over: since when the SIS was asked says nothing of it. */
  LiveRun handedOver(
      Connection connection, Trigger trigger, Reach much, HandedFile file, Consumer<LiveRun> work) {
    var id = connection.id();
    var begun =
        others.begin(id, () -> ports.history().begin(id, trigger, much, file, clock.instant()));
    return new LiveRun(connection, begun, Map.of(), clock).doing(work);
  }
}
