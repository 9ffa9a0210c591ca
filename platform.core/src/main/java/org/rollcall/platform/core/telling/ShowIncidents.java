package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Incidents;

/** What needs somebody, and what did lately. */
public final class ShowIncidents {
  private static final Duration LATELY = Duration.ofDays(30);

  private final Incidents incidents;
  private final Clock clock;

  ShowIncidents(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Those that are not over, the oldest first. */
  public List<Incident> open(Caller caller) {
    return incidents.open().stream().filter(incident -> maySee(caller, incident)).toList();
  }

  /** Those that were over in the last thirty days, the newest first. */
  public List<Incident> over(Caller caller) {
    return incidents.since(clock.instant().minus(LATELY)).stream()
        .filter(incident -> incident.closed() != null && maySee(caller, incident))
        .toList();
  }

  private static boolean maySee(Caller caller, Incident incident) {
    var district = incident.subject().district();
    return district == null ? caller.role() == Role.OPERATOR : caller.maySee(district);
  }
}
