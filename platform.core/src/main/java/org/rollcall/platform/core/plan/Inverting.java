package org.rollcall.platform.core.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.RunRevisions.RunRevision;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.RunInHand;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRunId;

/** Makes the inverse of what a run published, and applies it. */
public final class Inverting {
  private static final int AT_ONCE = 1_000;

  private final Rosters rosters;
  private final GuardPorts ports;
  private final Clock clock;

  /** Inverts what these rosters were given. */
  public Inverting(Rosters rosters, GuardPorts ports, Clock clock) {
    this.rosters = rosters;
    this.ports = ports;
    this.clock = clock;
  }

  /** Some records that the run touched: as they were, as the run made them, as they are now. */
  private record Three(
      List<RecordKey> keys,
      Map<RecordKey, RosterRecord> before,
      Map<RecordKey, RosterRecord> after,
      Map<RecordKey, RosterRecord> now) {
    /** How one of them goes back; null when it is already as it was. */
    @Nullable PlannedChange inverse(RecordKey key) {
      return Inverse.of(before.get(key), after.get(key), now.get(key));
    }
  }

  @FunctionalInterface
  private interface Look {
    void at(RosterCollection collection, Three some);
  }

  /** What a run published; one that only suspended somebody published nothing new. */
  public Optional<RunRevision> published(ConnectionId connection, SyncRunId run) {
    var found = ports.revisions().find(run);
    if (found.isPresent() || ports.missing().suspendedBy(connection, run) == 0) {
      return found;
    }
    var current = rosters.current(connection);
    return Optional.of(new RunRevision(run, connection, current, current));
  }

  private void walk(RunRevision published, Revision current, Look look) {
    if (published.revision().equals(published.before())) {
      return;
    }
    for (var collection : RosterCollection.values()) {
      @Nullable RecordKey last = null;
      List<RecordKey> keys;
      do {
        keys =
            ports
                .records()
                .touched(published.connection(), published.revision(), collection, last, AT_ONCE);
        if (!keys.isEmpty()) {
          last = keys.get(keys.size() - 1);
          look.at(
              collection,
              new Three(
                  keys,
                  find(published, published.before(), collection, keys),
                  find(published, published.revision(), collection, keys),
                  find(published, current, collection, keys)));
        }
      } while (keys.size() == AT_ONCE);
    }
  }

  private Map<RecordKey, RosterRecord> find(
      RunRevision published, Revision revision, RosterCollection collection, List<RecordKey> keys) {
    return ports.records().find(published.connection(), revision, collection, keys);
  }

  /** Keeps the plan of an undo, with what the guard says of it. */
  public Plan preview(RunRevision published) {
    if (published.before().equals(Revision.NONE)) {
      throw Refusal.conflict(
          "This run brought the first roster; to take it back, disconnect the SIS.");
    }
    var current = rosters.current(published.connection());
    var draft = plan(new PlanId(0), published, current, 0, PlanCounts.NONE, List.of(), "");
    var plan = ports.plans().begin(draft);
    var losses = new Losses();
    var counting = new KindCounts();
    var conflicts = new AtomicLong();
    walk(
        published,
        current,
        (collection, some) -> {
          var entries = new ArrayList<PlannedChange>();
          for (var key : some.keys()) {
            var entry = some.inverse(key);
            if (entry != null) {
              count(entry, some.now().get(key), counting, conflicts, losses);
              entries.add(entry);
            }
          }
          if (!entries.isEmpty()) {
            ports.plans().add(plan.id(), 1, entries);
          }
        });
    var alarms = alarms(published, current, losses);
    var counts = counting.with(0, 0, conflicts.get());
    var made =
        plan(
            plan.id(),
            published,
            current,
            1,
            counts,
            alarms,
            PlanSentences.undo(
                published.run(),
                counts,
                ports.missing().suspendedBy(published.connection(), published.run()),
                alarms));
    ports.plans().update(made);
    return made;
  }

  private static void count(
      PlannedChange entry,
      @Nullable RosterRecord now,
      KindCounts counting,
      AtomicLong conflicts,
      Losses losses) {
    if (entry.conflict()) {
      conflicts.incrementAndGet();
      return;
    }
    counting.count(entry.kind());
    if (entry.kind() == ChangeKind.REMOVAL && now != null) {
      losses.remove(Placement.of(now));
    } else if (entry.kind() == ChangeKind.CHANGE && now != null) {
      losses.change(Placement.of(now));
    }
  }

  private List<Alarm> alarms(RunRevision published, Revision current, Losses losses) {
    var before =
        ports
            .tallies()
            .find(published.connection(), current)
            .orElseGet(
                () ->
                    new Counting(rosters, ports.records(), ports.missing())
                        .count(published.connection(), current, () -> {}));
    var guard = new RemovalGuard(ports.settings().limits(published.connection()), before);
    var alarms = new ArrayList<>(guard.onSchools(losses));
    var doubtful = List.copyOf(guard.doubtful(losses));
    for (int from = 0; from < doubtful.size(); from += AT_ONCE / 5) {
      var some = doubtful.subList(from, Math.min(doubtful.size(), from + AT_ONCE / 5));
      alarms.addAll(
          guard.onClasses(losses, ports.records().members(published.connection(), current, some)));
    }
    return new Names(ports.records())
        .of(published.connection(), current, RemovalGuard.sorted(alarms));
  }

  /** Applies it anew from the stored versions: what changed since the preview is in conflict. */
  public void apply(RunInHand run, Plan plan, String by) {
    var current = rosters.current(plan.connection());
    // Who was suspended by it, and nothing else, may be back by now: then nothing is left to do.
    var published =
        published(plan.connection(), plan.run())
            .orElseGet(() -> new RunRevision(plan.run(), plan.connection(), current, current));
    var counts = new EnumMap<RosterCollection, KindCounts>(RosterCollection.class);
    ports.tallies().doubt(published.connection());
    try (var staging = rosters.stage(published.connection())) {
      walk(
          published,
          current,
          (collection, some) -> {
            run.mustGoOn();
            var changes = new ArrayList<RecordChange>();
            var counted = counts.computeIfAbsent(collection, any -> new KindCounts());
            for (var key : some.keys()) {
              var entry = some.inverse(key);
              if (entry != null && !entry.conflict()) {
                changes.add(Inverse.change(entry, some.before().get(key)));
                counted.count(entry.kind());
              }
            }
            if (!changes.isEmpty()) {
              staging.apply(collection, changes);
            }
            run.progressed();
          });
      run.mustGoOn();
      ports
          .revisions()
          .keep(new RunRevision(run.id(), plan.connection(), staging.revision(), current));
      staging.publish(clock.instant());
    }
    counts.forEach(
        (collection, counted) ->
            run.counts(
                collection,
                run.counts(collection)
                    .compared(
                        counted.of(ChangeKind.ADDITION),
                        counted.of(ChangeKind.CHANGE),
                        counted.of(ChangeKind.REMOVAL))));
    ports.missing().liftOf(plan.connection(), plan.run());
    ports.missing().forgetOf(plan.connection(), plan.run());
    ports
        .plans()
        .update(
            plan.closed(
                PlanState.APPLIED, clock.instant(), by, plan.sentence() + " It was applied."));
    run.endsAs(
        RunState.SUCCEEDED,
        "Run " + plan.run() + " was undone. The connection is paused until somebody releases it.");
  }

  private Plan plan(
      PlanId id,
      RunRevision published,
      Revision current,
      int generation,
      PlanCounts counts,
      List<Alarm> alarms,
      String sentence) {
    var now = clock.instant();
    return new Plan(
        id,
        published.connection(),
        PlanKind.UNDO,
        PlanState.OPEN,
        published.run(),
        now,
        now,
        current,
        generation,
        counts,
        alarms,
        0,
        sentence,
        null,
        "");
  }
}
