package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.incident.Subject;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.MessageKind;

/**
 * Compares what is wrong with what is known to be wrong: opens incidents, changes and closes them.
 * What happened between two looks is not needed for it, so nothing is lost when one is missed.
 */
public final class WatchForTrouble {
  private final Connections connections;
  private final Districts districts;
  private final ConnectionTroubles ofConnections;
  private final SendingTroubles further;
  private final Incidents incidents;
  private final Announce announce;
  private final Clock clock;

  WatchForTrouble(
      Connections connections,
      Districts districts,
      ConnectionTroubles ofConnections,
      SendingTroubles further,
      Incidents incidents,
      Announce announce,
      Clock clock) {
    this.connections = connections;
    this.districts = districts;
    this.ofConnections = ofConnections;
    this.further = further;
    this.incidents = incidents;
    this.announce = announce;
    this.clock = clock;
  }

  /** Looks at everything. */
  public void look() {
    var names = names();
    var open = open();
    for (Connection connection : connections.all()) {
      var subject = subject(connection, names);
      compare(subject, ofConnections.of(connection), taken(open, subject));
    }
    for (District district : districts.all()) {
      var subject = Subject.of(district);
      compare(subject, further.of(district.id()), taken(open, subject));
    }
    compare(Subject.PLATFORM, further.ofPlatform(), taken(open, Subject.PLATFORM));
    open.values().forEach(gone -> gone.values().forEach(this::endSilently));
  }

  /** Looks at one connection. */
  void look(Connection connection) {
    var subject = subject(connection, names());
    compare(subject, ofConnections.of(connection), taken(open(), subject));
  }

  private void compare(Subject subject, Found found, Map<Cause, Incident> open) {
    for (Trouble trouble : found.troubles()) {
      var known = open.get(trouble.cause());
      if (known == null) {
        incidents.open(
            subject,
            trouble,
            clock.instant(),
            announce.opened(MessageKind.OPENED, subject, trouble));
      } else if (!known.trouble().equals(trouble)) {
        change(known, trouble);
      }
    }
    var present =
        found.troubles().stream()
            .map(Trouble::cause)
            .collect(Collectors.toCollection(HashSet::new));
    present.addAll(found.unsure());
    open.values().stream()
        .filter(incident -> !present.contains(incident.trouble().cause()))
        .forEach(incident -> incidents.close(incident, clock.instant(), announce.over(incident)));
  }

  private void change(Incident known, Trouble now) {
    boolean tell =
        now.step() < known.trouble().step() || now.whoActs() != known.trouble().whoActs();
    incidents.change(
        known,
        now,
        clock.instant(),
        tell
            ? announce.opened(MessageKind.CHANGED, known.subject(), now).apply(known.with(now))
            : List.of());
  }

  /** What was disconnected needs nobody any more, and nobody is told that it is well again. */
  private void endSilently(Incident incident) {
    incidents.close(incident, clock.instant(), told -> List.of());
  }

  private Map<String, Map<Cause, Incident>> open() {
    return incidents.open().stream()
        .collect(
            Collectors.groupingBy(
                incident -> incident.subject().key(),
                HashMap::new,
                Collectors.toMap(
                    incident -> incident.trouble().cause(), Function.identity(), (a, b) -> b)));
  }

  private static Map<Cause, Incident> taken(
      Map<String, Map<Cause, Incident>> open, Subject subject) {
    var of = open.remove(subject.key());
    return of == null ? Map.of() : of;
  }

  private Map<DistrictId, String> names() {
    return districts.all().stream().collect(Collectors.toMap(District::id, District::name));
  }

  private static Subject subject(Connection connection, Map<DistrictId, String> names) {
    return Subject.of(
        connection, names.getOrDefault(connection.district(), "district " + connection.district()));
  }
}
