package org.rollcall.platform.core.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * What a run does: reads everything, lets it through the gate, and hands it over to be kept.
 * Nothing is written before all has been read.
 */
final class RunRoster {
  private final Rosters rosters;
  private final SyncRuns history;
  private final Leasing leasing;
  private final RosterPull pull;
  private final Erasures erasures;
  private final RosterExaminers examiners;
  private final RosterKeeper keeper;
  private final Checkpoints checkpoints;
  private final RunScopes scopes;

  RunRoster(
      Rosters rosters,
      SyncRuns history,
      Leasing leasing,
      RosterPull pull,
      Erasures erasures,
      RosterExaminers examiners,
      RosterKeeper keeper,
      Checkpoints checkpoints,
      RunScopes scopes) {
    this.rosters = rosters;
    this.history = history;
    this.leasing = leasing;
    this.pull = pull;
    this.erasures = erasures;
    this.examiners = examiners;
    this.keeper = keeper;
    this.checkpoints = checkpoints;
    this.scopes = scopes;
  }

  /** Asks the SIS. */
  void run(LiveRun run) {
    run(run, () -> new SisReading(pull, pull.secrets(run.connection())));
  }

  /** Reads what was handed over. */
  void run(LiveRun run, Handover handover) {
    var scratch = checkpoints.beside(run, "package");
    run(run, () -> new HandoverReading(handover, erasures, scratch));
  }

  private void run(LiveRun run, Supplier<RosterReading> begin) {
    run.mustGoOn();
    checkpoints.around(run, () -> readAndStore(run, begin.get()));
  }

  private void readAndStore(LiveRun run, RosterReading reading) {
    var connector = run.connection().connector();
    var lease = leasing.first(connector);
    var first = lease.version();
    while (!tried(run, lease, reading)) {
      lease = leasing.successor(connector, run);
    }
    reading.tell(run);
    if (!lease.version().equals(first)) {
      run.worthKnowing(
          "While the run read, version "
              + first
              + " of the connector was replaced by version "
              + lease.version()
              + "; "
              + reading.afterReplacing());
    }
  }

  /** False when another version of the connector, or another secret, must begin anew. */
  private boolean tried(LiveRun run, ConnectorLease lease, RosterReading reading) {
    var findings = checkpoints.beside(run, "findings");
    try (var spool = checkpoints.open(run.connection().id());
        var examiner = examiners.begin(run.connection(), run.seen(), findings);
        var look = new ScopedLook(examiner, scopes.begin(run), spool)) {
      Optional<Map<RosterCollection, Snapshot>> read;
      try (lease) {
        run.pullingWith(lease.version());
        history.update(run.seen());
        read = reading.read(run, lease, spool, look);
      }
      read.ifPresent(snapshots -> store(run, reading, snapshots, look, spool));
      return read.isPresent();
    }
  }

  private void store(
      LiveRun run,
      RosterReading reading,
      Map<RosterCollection, Snapshot> snapshots,
      ScopedLook examiner,
      RosterSpool spool) {
    var scope = examiner.scope();
    for (var collection : snapshots.keySet()) {
      PullGate.admit(collection, run.counts(collection));
    }
    run.state(RunState.APPLYING);
    history.update(run.seen());
    var pulled = new EnumMap<RosterCollection, PulledCollection>(RosterCollection.class);
    snapshots.forEach(
        (collection, snapshot) ->
            pulled.put(
                collection,
                new PulledCollection(
                    snapshot, reading.absence(run, collection), scope.boundary())));
    keeper.keep(run, pulled, spool.folder(), examiner::keep);
    scopeIsKept(run, scope);
    if (run.seen().reach() == Reach.DELTA) {
      // What was read is a part only: how many there are now, the roster knows.
      var held = rosters.counts(run.connection().id());
      snapshots
          .keySet()
          .forEach(it -> run.counts(it, run.counts(it).stored(held.getOrDefault(it, 0L))));
    }
  }

  /** What came in or went with the scope is nothing that runs before have missed. */
  private static void scopeIsKept(LiveRun run, RunScope scope) {
    scope.unknown().ifPresent(run::worthKnowing);
    if (!scope.changed()) {
      run.missed().sentence().ifPresent(run::worthKnowing);
    }
    if (run.trigger() != Trigger.DRY_RUN && run.ending().isEmpty()) {
      scope.applied();
    }
  }
}
