package org.rollcall.platform.core.sync;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.scope.Boundary;
import org.rollcall.platform.core.scope.Bounds;
import org.rollcall.platform.core.scope.KeptScope;
import org.rollcall.platform.core.scope.ScopePorts;
import org.rollcall.platform.core.scope.Sieve;

/**
 * The scope within which one attempt reads a roster. Organisations and sessions are always read,
 * for they say where the bounds are; then classes, then enrollments, and then the people, so that
 * whoever is in a class within the bounds comes with it.
 */
final class RunScope {
  private static final List<RosterCollection> ENROLLMENTS_FIRST =
      List.of(
          RosterCollection.ORGS,
          RosterCollection.ACADEMIC_SESSIONS,
          RosterCollection.COURSES,
          RosterCollection.CLASSES,
          RosterCollection.ENROLLMENTS,
          RosterCollection.USERS);

  private static final int MOST_NAMED = 5;

  private final ConnectionId connection;
  private final KeptScope kept;
  private final boolean narrows;
  private final boolean whole;
  private final LocalDate today;
  private final ScopePorts ports;
  private final Map<SourcedId, Org> orgs = new HashMap<>();
  private final Map<SourcedId, AcademicSession> sessions = new HashMap<>();
  private final @Nullable DeltaScope delta;
  private Bounds bounds;
  private Sieve sieve;

  RunScope(
      ConnectionId connection,
      KeptScope kept,
      Reach reach,
      LocalDate today,
      Rosters rosters,
      ScopePorts ports) {
    this.connection = connection;
    this.kept = kept;
    this.narrows = !kept.scope().isEverything();
    this.whole = reach == Reach.COMPLETE;
    this.today = today;
    this.ports = ports;
    this.delta = whole || !narrows ? null : new DeltaScope(connection, rosters, ports);
    if (narrows) {
      var reader = rosters.read(connection);
      reader.orgs().forEach(org -> orgs.put(org.sourcedId(), org));
      reader.sessions().forEach(session -> sessions.put(session.sourcedId(), session));
    }
    this.bounds = Bounds.of(kept.scope(), orgs.values(), sessions.values(), today);
    this.sieve = new Sieve(bounds);
  }

  /** Whether anything is left out. */
  boolean narrows() {
    return narrows;
  }

  /** In which order collections are read. */
  List<RosterCollection> order() {
    return narrows ? ENROLLMENTS_FIRST : ReadCollections.IN_ORDER;
  }

  /** Whether the collection is read before those whom it refers to. */
  boolean comesEarly(RosterCollection collection) {
    return narrows && collection == RosterCollection.ENROLLMENTS;
  }

  /** What the outcome of reading depends on, as a short text. */
  String basis() {
    return narrows ? today + " " + bounds.fingerprint() : "";
  }

  /** The collection is read, or read anew, from its first page. */
  void begin(RosterCollection collection) {
    if (collection == RosterCollection.COURSES) {
      schoolsAndTermsAreKnown();
    }
    sieve.begin(collection);
  }

  /** All schools and terms have been read, and with them it is known where the bounds are. */
  private void schoolsAndTermsAreKnown() {
    bounds = Bounds.of(kept.scope(), orgs.values(), sessions.values(), today);
    if (!whole && changed()) {
      throw new ChangesNotTold(
          "What belongs to the scope has changed, so everything was read instead of the changes"
              + " only.");
    }
    sieve = new Sieve(bounds, whole, this::isEnrolled);
    if (delta != null) {
      delta.tellClasses(sieve);
    }
  }

  private boolean isEnrolled(User user) {
    return delta != null && delta.isEnrolled(user, sieve);
  }

  /** Whether the roster was last read as a whole within other bounds. */
  boolean changed() {
    return !kept.applied().equals(bounds.fingerprint());
  }

  /** Whether a record that was read lies outside. */
  boolean outside(RosterRecord record) {
    if (!narrows || !record.active()) {
      return false;
    }
    if (record instanceof Org org) {
      orgs.put(org.sourcedId(), org);
    } else if (record instanceof AcademicSession session) {
      sessions.put(session.sourcedId(), session);
    }
    return delta == null ? sieve.outside(record) : outsideOfChanges(record, delta);
  }

  /** Whether what the connector dropped lies outside. */
  boolean outside(Finding dropped) {
    return narrows && sieve.outside(dropped);
  }

  private boolean outsideOfChanges(RosterRecord record, DeltaScope stored) {
    if (record instanceof SchoolClass it) {
      stored.mustStay(it, bounds, sieve);
    }
    boolean outside = sieve.outside(record);
    if (!outside && record instanceof User it) {
      stored.came(it.sourcedId());
    }
    return outside;
  }

  /** Whether somebody within has, or may have, enrollments outside. */
  boolean isElsewhere(RosterRecord record) {
    return narrows && sieve.isElsewhere(record);
  }

  /** A record outside that an earlier attempt read, and that is not read again. */
  void again(RosterCollection collection, RecordKey outside) {
    if (collection == RosterCollection.CLASSES) {
      sieve.put(outside, false);
    } else if (collection == RosterCollection.ENROLLMENTS) {
      sieve.forgetElsewhere();
    }
  }

  /** Somebody in a class within is needed, and must have come or be there. */
  void mustKnow(Enrollment enrollment) {
    if (delta != null) {
      delta.mustKnow(enrollment);
    }
  }

  /** What was read lies within these. */
  Boundary boundary() {
    return narrows ? sieve : Boundary.NONE;
  }

  /** What the scope names and nobody has, once all was read; empty when there is no such thing. */
  Optional<String> unknown() {
    var names =
        Stream.concat(
                kept.scope().schools().stream().filter(id -> !orgs.containsKey(id)),
                kept.scope().sessions().stream().filter(id -> !sessions.containsKey(id)))
            .map(SourcedId::value)
            .sorted()
            .limit(MOST_NAMED)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("The scope names schools or terms that are not there: " + names + ".");
  }

  /** The roster that was read is the one that counts. */
  void applied() {
    if (whole && changed()) {
      ports.scopes().applied(connection, bounds.fingerprint());
    }
    if (narrows) {
      // One that comes in later brings enrollments with it that a run for changes does not read.
      var classes = sieve.classesOutside();
      if (!Arrays.equals(classes, ports.scopes().classesOutside(connection))) {
        ports.scopes().keepClassesOutside(connection, classes);
      }
    }
  }
}
