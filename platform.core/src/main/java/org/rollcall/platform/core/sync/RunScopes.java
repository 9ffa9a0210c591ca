package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.scope.ScopePorts;

/** Says within which scope an attempt to read a roster reads. */
final class RunScopes {
  private final Districts districts;
  private final Rosters rosters;
  private final ScopePorts scopes;
  private final Clock clock;

  RunScopes(SyncPorts ports, Clock clock) {
    this.districts = ports.districts();
    this.rosters = ports.rosters();
    this.scopes = ports.scopes();
    this.clock = clock;
  }

  /** The scope of a connection at this moment. */
  RunScope begin(LiveRun run) {
    var connection = run.connection();
    return new RunScope(
        connection.id(),
        scopes.scopes().of(connection.id()),
        run.seen().reach(),
        today(connection),
        rosters,
        scopes);
  }

  private LocalDate today(Connection connection) {
    var zone = districts.find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
