package org.rollcall.platform.core.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.Wholeness;
import org.rollcall.platform.core.connection.CredentialTurn;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
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
  private final RosterExaminers examiners;
  private final RosterKeeper keeper;
  private final Checkpoints checkpoints;
  private final RunScopes scopes;

  RunRoster(
      Rosters rosters,
      SyncRuns history,
      Leasing leasing,
      RosterPull pull,
      RosterExaminers examiners,
      RosterKeeper keeper,
      Checkpoints checkpoints,
      RunScopes scopes) {
    this.rosters = rosters;
    this.history = history;
    this.leasing = leasing;
    this.pull = pull;
    this.examiners = examiners;
    this.keeper = keeper;
    this.checkpoints = checkpoints;
    this.scopes = scopes;
  }

  void run(LiveRun run) {
    run.mustGoOn();
    checkpoints.around(run, () -> readAndStore(run));
  }

  private void readAndStore(LiveRun run) {
    var connector = run.connection().connector();
    var secrets = pull.secrets(run.connection());
    var lease = leasing.first(connector);
    while (!tried(run, lease, secrets)) {
      lease = leasing.successor(connector, run);
    }
    secrets.takeover().ifPresent(run::worthKnowing);
    run.whyEverything().ifPresent(run::worthKnowing);
  }

  /** False when another version of the connector, or another secret, must begin anew. */
  private boolean tried(LiveRun run, ConnectorLease lease, CredentialTurn secrets) {
    var findings = checkpoints.beside(run, "findings");
    try (var spool = checkpoints.open(run.connection().id());
        var examiner = examiners.begin(run.connection(), run.seen(), findings)) {
      Optional<Map<RosterCollection, Snapshot>> read;
      var look = new ScopedLook(examiner, scopes.begin(run), spool);
      try (lease) {
        run.pullingWith(lease.version());
        history.update(run.seen());
        read = pull.pull(run, lease, spool, look, secrets);
      }
      read.ifPresent(snapshots -> store(run, snapshots, look, spool));
      return read.isPresent();
    }
  }

  private void store(
      LiveRun run,
      Map<RosterCollection, Snapshot> snapshots,
      ScopedLook examiner,
      RosterSpool spool) {
    var scope = examiner.scope();
    for (var collection : snapshots.keySet()) {
      PullGate.admit(collection, run.counts(collection));
    }
    if (run.trigger() != Trigger.DRY_RUN) {
      examiner.keep();
    }
    run.state(RunState.APPLYING);
    history.update(run.seen());
    var pulled = new EnumMap<RosterCollection, PulledCollection>(RosterCollection.class);
    snapshots.forEach(
        (collection, snapshot) ->
            pulled.put(
                collection,
                new PulledCollection(snapshot, absence(run, collection), scope.boundary())));
    keeper.keep(run, pulled, spool.folder());
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
    if (!scope.changed()) {
      run.missed().sentence().ifPresent(run::worthKnowing);
    }
    if (run.trigger() != Trigger.DRY_RUN && run.ending().isEmpty()) {
      scope.applied();
    }
  }

  private static Absence absence(LiveRun run, RosterCollection collection) {
    if (run.seen().reach() == Reach.DELTA) {
      return Absence.SAYS_NOTHING;
    }
    boolean proven =
        run.wholeness(collection) == Wholeness.PROVEN && !PullGate.mayLack(run.counts(collection));
    return proven ? Absence.COUNTS : Absence.NEEDS_SECOND_PULL;
  }
}
