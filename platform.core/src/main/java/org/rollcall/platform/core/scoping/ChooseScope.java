package org.rollcall.platform.core.scoping;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.SisAccess;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.scope.Bounds;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.Scopes;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Watermarks;

/** Chooses what of a SIS is wanted. */
public final class ChooseScope {
  private static final int MOST = 5_000;

  private final SisAccess access;
  private final Rosters rosters;
  private final GuardPorts guard;
  private final Kept kept;
  private final RunMoments moments;
  private final AuditLog audit;
  private final Clock clock;

  /** What is kept of scopes, and of runs within them. */
  public record Kept(Scopes scopes, Watermarks watermarks, SyncRuns runs) {}

  /** Chooses for these connections. */
  public ChooseScope(
      SisAccess access,
      Rosters rosters,
      GuardPorts guard,
      Kept kept,
      RunMoments moments,
      AuditLog audit,
      Clock clock) {
    this.access = access;
    this.rosters = rosters;
    this.guard = guard;
    this.kept = kept;
    this.moments = moments;
    this.audit = audit;
    this.clock = clock;
  }

  /** The scope as it is kept, and what there is to choose from in the stored roster. */
  public ScopeStanding show(Caller caller, ConnectionId id) {
    access.find(caller, id);
    var reader = rosters.read(id);
    return standing(id, reader.orgs(), reader.sessions(), isStored(id));
  }

  /** The same; before the roster was ever read, schools and terms are read from the SIS. */
  public ScopeStanding look(Caller caller, ConnectionId id) {
    access.find(caller, id);
    if (isStored(id)) {
      return show(caller, id);
    }
    try (var sis = access.open(caller, id)) {
      var read = ReadingChoices.of(sis);
      return standing(id, read.orgs(), read.sessions(), false);
    }
  }

  private ScopeStanding standing(
      ConnectionId id, List<Org> orgs, List<AcademicSession> sessions, boolean known) {
    var now = kept.scopes().of(id);
    return new ScopeStanding(now, ScopeWords.of(now.scope(), orgs), orgs, sessions, known);
  }

  /** What is wanted, in one sentence. */
  public String sentence(Caller caller, ConnectionId id) {
    access.find(caller, id);
    return ScopeWords.of(kept.scopes().of(id).scope(), rosters.read(id).orgs());
  }

  private boolean isStored(ConnectionId id) {
    return !rosters.current(id).equals(Revision.NONE);
  }

  /** What a scope would bring in and leave out; changes nothing. May take seconds. */
  public ScopePreview preview(Caller caller, ConnectionId id, Scope scope) {
    var connection = access.find(caller, id);
    mustMakeSense(id, scope);
    var reader = rosters.read(id);
    var orgs = reader.orgs();
    var sessions = reader.sessions();
    var today = today(connection);
    var then = Bounds.of(scope, orgs, sessions, today);
    var now = Bounds.of(kept.scopes().of(id).scope(), orgs, sessions, today);
    var counts =
        new Previewing(rosters, guard.records(), guard.missing(), id, then).count(orgs, now, then);
    return new ScopePreview(counts, unread(id), !isStored(id));
  }

  /** What the last run that read everything left out, those apart that are stored. */
  private long unread(ConnectionId id) {
    long left =
        kept.runs().lastGood(id, Reach.COMPLETE).stream()
            .flatMap(run -> run.counts().values().stream())
            .mapToLong(CollectionCounts::outside)
            .sum();
    long held =
        guard.missing().counts(id, Standing.OUTSIDE).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return Math.max(0, left - held);
  }

  /**
   * Keeps a scope: from the next run on, which reads everything. Refused when nothing that is
   * stored would be within.
   */
  public ScopeStanding choose(Caller caller, ConnectionId id, Scope scope) {
    var connection = access.find(caller, id);
    var before = kept.scopes().of(id).scope();
    if (!scope.isEverything() && isStored(id) && preview(caller, id, scope).holdsNothing()) {
      throw Refusal.conflict(
          "No class and nobody of the stored roster would be within this scope: choose more.");
    }
    mustMakeSense(id, scope);
    if (!scope.equals(before)) {
      kept.scopes().keep(id, scope, clock.instant(), caller.name());
      kept.watermarks().forget(id);
      var orgs = rosters.read(id).orgs();
      audit.record(
          caller,
          AuditAction.SCOPE_CHANGED,
          connection.district(),
          "connection " + id,
          "From: " + ScopeWords.of(before, orgs) + " To: " + ScopeWords.of(scope, orgs));
    }
    return show(caller, id);
  }

  /** Before the roster was read, nobody knows which schools there are. */
  private void mustMakeSense(ConnectionId id, Scope scope) {
    if (scope.schools().size() + scope.sessions().size() + scope.grades().size() > MOST) {
      throw Refusal.invalid("schools", "Choose at most " + MOST + " in all.");
    }
    if (!isStored(id)) {
      return;
    }
    var reader = rosters.read(id);
    mustBeThere("schools", "school", scope.schools(), reader.orgs());
    mustBeThere("sessions", "term", scope.sessions(), reader.sessions());
  }

  private static void mustBeThere(
      String field, String what, Set<SourcedId> chosen, List<? extends RosterRecord> known) {
    var there = known.stream().map(RosterRecord::sourcedId).collect(toSet());
    chosen.stream()
        .filter(id -> !there.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Refusal.invalid(
                  field, "The roster has no " + what + " with the sourcedId " + id + ".");
            });
  }

  private LocalDate today(Connection connection) {
    return clock.instant().atZone(moments.zone(connection)).toLocalDate();
  }
}
