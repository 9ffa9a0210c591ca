package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.CredentialTurn;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.spool.Snapshot;

/**
 * What a run does: reads everything, lets it through the gate, compares, writes, publishes. Nothing
 * is written before all has been read.
 */
final class RunRoster {
  private final Rosters rosters;
  private final SyncRuns history;
  private final Leasing leasing;
  private final RosterPull pull;
  private final RosterExaminers examiners;
  private final Checkpoints checkpoints;
  private final Clock clock;
  private final RecordCodec codec = new RecordCodec();

  RunRoster(
      Rosters rosters,
      SyncRuns history,
      Leasing leasing,
      RosterPull pull,
      RosterExaminers examiners,
      Checkpoints checkpoints,
      Clock clock) {
    this.rosters = rosters;
    this.history = history;
    this.leasing = leasing;
    this.pull = pull;
    this.examiners = examiners;
    this.checkpoints = checkpoints;
    this.clock = clock;
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
      try (lease) {
        run.pullingWith(lease.version());
        history.update(run.seen());
        read = pull.pull(run, lease, spool, examiner, secrets);
      }
      read.ifPresent(snapshots -> store(run, snapshots, examiner));
      return read.isPresent();
    }
  }

  private void store(
      LiveRun run, Map<RosterCollection, Snapshot> snapshots, RosterExaminer examiner) {
    var connection = run.connection().id();
    for (var collection : snapshots.keySet()) {
      try (var stored = rosters.keys(connection, collection)) {
        PullGate.admit(collection, run.counts(collection), whole(run) && stored.hasNext());
      }
    }
    examiner.keep();
    run.state(RunState.APPLYING);
    history.update(run.seen());
    try (var update = new RosterUpdate(rosters, connection, run)) {
      snapshots.forEach((collection, snapshot) -> compare(run, collection, snapshot, update));
      var first = rosters.current(connection).equals(Revision.NONE);
      run.measuring().during(Stage.APPLYING, null, () -> update.publish(first, clock.instant()));
    }
    if (!whole(run)) {
      // What was read is a part only: how many there are now, the roster knows.
      var held = rosters.counts(connection);
      snapshots
          .keySet()
          .forEach(it -> run.counts(it, run.counts(it).stored(held.getOrDefault(it, 0L))));
    }
  }

  private static boolean whole(LiveRun run) {
    return run.seen().reach() == Reach.COMPLETE;
  }

  private void compare(
      LiveRun run, RosterCollection collection, Snapshot snapshot, RosterUpdate update) {
    if (!whole(run) && snapshot.isEmpty()) {
      return;
    }
    var tally = new ChangeTally();
    var comparing = run.measuring().begin(Stage.COMPARING, collection);
    try (var stored = rosters.keys(run.connection().id(), collection)) {
      new Comparison(collection, snapshot, codec, run.seen().reach())
          .compare(
              stored,
              change -> {
                tally.count(change);
                update.add(collection, change);
              });
    }
    update.flush(collection);
    comparing.close();
    run.counts(collection, tally.into(run.counts(collection)));
  }
}
