package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterSource;
import org.rollcall.platform.core.connection.CallListener;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.CredentialTurn;
import org.rollcall.platform.core.connection.Patience;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.ErasedPeople;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a whole roster with one version of a connector, from the beginning. */
final class RosterPull {
  private static final Logger LOG = LoggerFactory.getLogger(RosterPull.class);

  private static final int MOST_WALKS = 3;

  private final ConnectionContexts contexts;
  private final SyncRuns history;
  private final Erasures erasures;
  private final RosterExaminers examiners;
  private final Clock clock;
  private final RecordCodec codec = new RecordCodec();

  RosterPull(ConnectionContexts contexts, SyncPorts ports, Clock clock) {
    this.contexts = contexts;
    this.history = ports.history();
    this.erasures = ports.erasures();
    this.examiners = ports.examiners();
    this.clock = clock;
  }

  /** The secrets to read with; refused before anything is asked of the SIS. */
  CredentialTurn secrets(Connection connection) {
    return contexts.turn(connection);
  }

  /**
   * The collections in order; empty when another begin is needed, because the connector is to leave
   * before all were read, because the SIS rejected the secret and there is another one, or because
   * it does not tell changes.
   */
  Optional<Map<RosterCollection, Snapshot>> pull(
      LiveRun run,
      ConnectorLease lease,
      RosterSpool spool,
      ScopedLook examiner,
      CredentialTurn secrets) {
    try {
      return read(run, lease, spool, examiner, secrets);
    } catch (RuntimeException | LinkageError e) {
      // A bundle that is torn down under a run fails in any way it likes.
      if (lease.leaving() && run.stopped().isEmpty()) {
        LOG.info("The connector left in the middle of a page: {}", e.toString());
        return Optional.empty();
      }
      if (e instanceof SisException failure
          && failure.kind() == FailureKind.CREDENTIALS_REJECTED
          && run.stopped().isEmpty()) {
        return rejected(failure, secrets);
      }
      var why = ChangesNotTold.why(e);
      if (run.seen().reach() == Reach.DELTA && why.isPresent() && run.stopped().isEmpty()) {
        LOG.info("The run reads everything from here on: {}", e.getMessage());
        run.readEverything(why.get());
        return Optional.empty();
      }
      throw e;
    }
  }

  private static Optional<Map<RosterCollection, Snapshot>> rejected(
      SisException failure, CredentialTurn secrets) {
    if (!secrets.rejected()) {
      throw secrets.told(failure);
    }
    LOG.info("The SIS rejected the secret; the run begins anew with the next one");
    return Optional.empty();
  }

  private Optional<Map<RosterCollection, Snapshot>> read(
      LiveRun run,
      ConnectorLease lease,
      RosterSpool spool,
      ScopedLook examiner,
      CredentialTurn secrets) {
    var context = contexts.stored(run.connection(), secrets, Patience.ofRun(), hearing(run));
    var snapshots = new EnumMap<RosterCollection, Snapshot>(RosterCollection.class);
    var basis = basis(run.connection(), lease.version(), examiner.scope());
    try (var source = lease.connector().openRoster(context)) {
      var earlier = earlier(run, spool, basis, source);
      earlier.from(run.seen().id()).ifPresent(from -> run.goesOnFrom(from, earlier.size()));
      var order = examiner.scope().order();
      for (var collection : order) {
        var following = earlier.notRead(order.subList(order.indexOf(collection) + 1, order.size()));
        var snapshot =
            earlier
                .take(collection, run, examiner, examiner.scope())
                .or(() -> whole(source, lease, collection, following, spool, examiner, run, basis));
        if (snapshot.isEmpty()) {
          return Optional.empty();
        }
        secrets.accepted();
        snapshots.put(collection, snapshot.get());
      }
    }
    examiner.end(snapshots, run);
    return Optional.of(snapshots);
  }

  private static CallListener hearing(LiveRun run) {
    return new SisTime(run.measuring(), run.connection().addresses().rostering(), run.watermarks());
  }

  /** What changed since is quickly read; only what reads everything goes on from another. */
  private EarlierReading earlier(
      LiveRun run, RosterSpool spool, String basis, RosterSource source) {
    if (run.seen().reach() == Reach.DELTA) {
      spool.forget();
      return EarlierReading.NONE;
    }
    return EarlierReading.in(spool, basis, source, clock);
  }

  /** A collection that changed while it was read is read anew: later it may stand still. */
  private Optional<Snapshot> whole(
      RosterSource source,
      ConnectorLease lease,
      RosterCollection collection,
      List<RosterCollection> following,
      RosterSpool spool,
      ScopedLook examiner,
      LiveRun run,
      String basis) {
    boolean all = run.seen().reach() == Reach.COMPLETE;
    var erased = new ErasedPeople(erasures.keys(run.connection().id()));
    for (int walk = 1; ; walk++) {
      run.watermarks().begin(collection);
      try {
        var pull =
            new CollectionPull(
                source,
                lease,
                collection,
                spool.begin(collection),
                codec,
                erased,
                examiner.begin(collection),
                examiner.scope(),
                run,
                all ? following : List.of());
        var read = run.measuring().during(Stage.READING, collection, pull::pull);
        if (all) {
          var finished = finished(run, collection, basis, pull.edges()).facts();
          read.ifPresent(snapshot -> spool.keep(collection, snapshot, finished));
        }
        tellSoFar(run);
        return read;
      } catch (SisException e) {
        if (e.kind() != FailureKind.ROSTER_INCOMPLETE || walk == MOST_WALKS) {
          throw e;
        }
        LOG.info("{} are read again from the beginning: {}", collection.path(), e.sentence());
      }
    }
  }

  /** Whatever ends the process in the middle of a run, the history knows how far it had come. */
  private void tellSoFar(LiveRun run) {
    if (run.stopped().isPresent()) {
      // Whoever stopped it may have written its end.
      return;
    }
    try {
      history.update(run.seen());
      history.keep(run.seen().id(), run.measuring().seen());
    } catch (SisException e) {
      LOG.debug("How far the run has come cannot be stored now", e);
    }
  }

  private FinishedCollection finished(
      LiveRun run, RosterCollection collection, String basis, PageEdges edges) {
    return new FinishedCollection(
        run.seen().id(),
        run.watermarks().begun(collection),
        clock.instant(),
        basis,
        run.counts(collection),
        run.wholeness(collection),
        edges);
  }

  private String basis(Connection connection, String connectorVersion, RunScope scope) {
    return ReadingBasis.of(
        connection,
        connectorVersion,
        erasures.keys(connection.id()),
        examiners.basis(connection.id()) + scope.basis());
  }
}
