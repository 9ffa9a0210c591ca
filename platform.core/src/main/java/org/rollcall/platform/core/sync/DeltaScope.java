package org.rollcall.platform.core.sync;

import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.scope.Bounds;
import org.rollcall.platform.core.scope.IdFlags;
import org.rollcall.platform.core.scope.ScopePorts;
import org.rollcall.platform.core.scope.Sieve;

/**
 * What a run that reads only changes must know of the stored roster to stay within the scope. Where
 * a change brings in what did not change itself, everything must be read.
 */
final class DeltaScope {
  private static final int WITHIN = 1;
  private static final int OUTSIDE = 2;

  private final ConnectionId connection;
  private final Rosters rosters;
  private final ScopePorts ports;
  private final IdFlags people = new IdFlags();
  private boolean heldPeopleAreKnown;

  DeltaScope(ConnectionId connection, Rosters rosters, ScopePorts ports) {
    this.connection = connection;
    this.rosters = rosters;
    this.ports = ports;
  }

  /** Tells which of the stored classes lie within. */
  void tellClasses(Sieve sieve) {
    try (var stored = rosters.keys(connection, RosterCollection.CLASSES)) {
      stored.forEachRemaining(it -> sieve.put(it.key(), true));
    }
    ports
        .outside()
        .of(connection, RosterCollection.CLASSES)
        .forEachRemaining(key -> sieve.put(key, false));
    // Those that were never within are not stored.
    sieve.knowOutside(ports.scopes().classesOutside(connection));
  }

  /** A class that comes in or leaves takes enrollments with it that did not change. */
  void mustStay(SchoolClass it, Bounds bounds, Sieve sieve) {
    var key = RecordKey.of(it.sourcedId());
    if (bounds.holds(it) ? sieve.knownOutside(key) : sieve.within(key)) {
      throw new ChangesNotTold(
          "A class came into the scope or left it, so everything was read instead of the changes"
              + " only.");
    }
  }

  /** Whether somebody is stored with a class within. */
  boolean isEnrolled(User user, Sieve sieve) {
    return rosters.read(connection).enrollmentsOfUser(user.sourcedId()).stream()
        .anyMatch(it -> sieve.within(RecordKey.of(it.schoolClass())));
  }

  /** Somebody who came lies within. */
  void came(SourcedId user) {
    people.put(RecordKey.of(user), WITHIN);
  }

  /** Somebody in a class within must have come, or be stored within. */
  void mustKnow(Enrollment enrollment) {
    var key = RecordKey.of(enrollment.user());
    if (people.of(key) == WITHIN) {
      return;
    }
    knowHeldPeople();
    if (people.of(key) == OUTSIDE || rosters.read(connection).user(enrollment.user()).isEmpty()) {
      throw new ChangesNotTold(
          "Somebody from outside the scope came into a class within it, so everything was read"
              + " instead of the changes only.");
    }
    people.put(key, WITHIN);
  }

  private void knowHeldPeople() {
    if (!heldPeopleAreKnown) {
      ports
          .outside()
          .of(connection, RosterCollection.USERS)
          .forEachRemaining(
              key -> {
                if (people.of(key) == 0) {
                  people.put(key, OUTSIDE);
                }
              });
      heldPeopleAreKnown = true;
    }
  }
}
