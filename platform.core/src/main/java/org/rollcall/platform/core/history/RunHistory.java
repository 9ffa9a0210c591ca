package org.rollcall.platform.core.history;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.roster.RosterVersions.Between;
import org.rollcall.platform.core.sync.LiveSight;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;

/** Shows what runs did, and what changed between them. */
public final class RunHistory {
  private static final int PACES_REMEMBERED = 200;
  private static final int LOOKED_BACK = 10;

  private final SyncRoster syncs;
  private final SyncRuns runs;
  private final Connections connections;
  private final RosterVersions versions;
  private final AuditLog audit;
  private final Clock clock;

  /** By the run that goes on, so that looking at it again asks nothing of the database. */
  private final Map<SyncRunId, Pace> paces = new ConcurrentHashMap<>();

  public RunHistory(
      SyncRoster syncs,
      SyncRuns runs,
      Connections connections,
      RosterVersions versions,
      AuditLog audit,
      Clock clock) {
    this.syncs = syncs;
    this.runs = runs;
    this.connections = connections;
    this.versions = versions;
    this.audit = audit;
    this.clock = clock;
  }

  /** Runs of a connection, newest first, live. */
  public RunSlice list(Caller caller, ConnectionId id, RunFilter filter, int limit) {
    connections.visible(caller, id);
    var found = runs.find(id, filter, limit + 1);
    var shown = found.subList(0, Math.min(limit, found.size()));
    return new RunSlice(
        shown.stream().map(run -> seen(caller, run)).toList(),
        found.size() > limit ? shown.get(limit - 1).id() : null);
  }

  /** One run; refused as not found. */
  public SeenRun find(Caller caller, SyncRunId id) {
    return watch(caller, id).orElseGet(() -> seen(caller, syncs.find(caller, id)));
  }

  /** One run that goes on, from memory; empty when it does not, or is not the caller's to see. */
  public Optional<SeenRun> watch(Caller caller, SyncRunId id) {
    return live(caller, id).map(this::seen);
  }

  /** The run that a run is most naturally compared with: the good one before it, if any. */
  public Optional<SyncRun> before(Caller caller, SyncRunId id) {
    var run = syncs.find(caller, id);
    var good = new RunFilter(Set.of(RunState.SUCCEEDED), null, null, null, id);
    return runs.find(run.connection(), good, 1).stream().findFirst();
  }

  /**
   * Two runs side by side, whichever comes first.
   *
   * @throws Refusal when they are not of the same connection
   */
  public RunComparison compare(Caller caller, SyncRunId one, SyncRunId other) {
    var older = find(caller, one.value() <= other.value() ? one : other);
    var newer = find(caller, one.value() <= other.value() ? other : one);
    var connection = older.run().connection();
    if (!connection.equals(newer.run().connection())) {
      throw Refusal.invalid("with", "Only two runs of the same connection can be compared.");
    }
    var between = between(older.run(), newer.run());
    return new RunComparison(
        older,
        newer,
        between,
        between.map(it -> versions.between(connection, it.older(), it.newer())).orElse(Map.of()));
  }

  /** The records of one collection that differ in one way between the ends of two runs. */
  public List<DifferentRecord> records(
      Caller caller,
      RunComparison comparison,
      RosterCollection collection,
      Difference difference,
      @Nullable RecordKey after,
      int limit) {
    var id = comparison.older().run().connection();
    var connection = connections.visible(caller, id);
    audit.record(
        caller,
        AuditAction.ROSTER_VIEWED,
        connection.district(),
        "connection " + id,
        "What changed between two runs.");
    return comparison
        .between()
        .map(it -> versions.different(id, it, collection, difference, after, limit))
        .orElse(List.of());
  }

  private Optional<Between> between(SyncRun older, SyncRun newer) {
    var connection = older.connection();
    var before = versions.at(connection, end(older));
    var after = versions.at(connection, end(newer));
    return before.value() < versions.oldest(connection).value()
        ? Optional.empty()
        : Optional.of(new Between(before, after));
  }

  private Instant end(SyncRun run) {
    var ended = run.ended();
    return ended == null ? clock.instant() : ended;
  }

  private Optional<LiveSight> live(Caller caller, SyncRunId id) {
    return syncs.live(caller).stream().filter(live -> live.run().id().equals(id)).findFirst();
  }

  private SeenRun seen(Caller caller, SyncRun run) {
    return live(caller, run.id())
        .map(this::seen)
        .orElseGet(() -> new SeenRun(run, runs.measures(run.id()), Optional.empty()));
  }

  private SeenRun seen(LiveSight live) {
    var progress = new RemainingTime(live, pace(live.run()), clock.instant()).progress();
    return new SeenRun(live.run(), live.measures(), Optional.of(progress));
  }

  private Pace pace(SyncRun run) {
    if (paces.size() > PACES_REMEMBERED) {
      paces.clear();
    }
    return paces.computeIfAbsent(run.id(), id -> lastGood(run));
  }

  private Pace lastGood(SyncRun run) {
    var good = new RunFilter(Set.of(RunState.SUCCEEDED), null, null, null, run.id());
    return runs.find(run.connection(), good, LOOKED_BACK).stream()
        .filter(before -> before.reach() == run.reach())
        .findFirst()
        .map(before -> Pace.of(before, runs.measures(before.id())))
        .orElse(Pace.UNKNOWN);
  }
}
