package org.rollcall.platform.core.sync;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.Patience;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a whole roster with one version of a connector, from the beginning. */
final class RosterPull {
  private static final Logger LOG = LoggerFactory.getLogger(RosterPull.class);

  /** References point backwards in this order. */
  private static final List<RosterCollection> IN_ORDER =
      List.of(
          RosterCollection.ORGS,
          RosterCollection.ACADEMIC_SESSIONS,
          RosterCollection.COURSES,
          RosterCollection.CLASSES,
          RosterCollection.USERS,
          RosterCollection.ENROLLMENTS);

  private final ConnectionContexts contexts;
  private final RecordCodec codec = new RecordCodec();

  RosterPull(ConnectionContexts contexts) {
    this.contexts = contexts;
  }

  /** The collections in order; empty when the connector is to leave before all were read. */
  Optional<Map<RosterCollection, Snapshot>> pull(
      LiveRun run, ConnectorLease lease, RosterSpool spool) {
    try {
      return read(run, lease, spool);
    } catch (RuntimeException | LinkageError e) {
      // A bundle that is torn down under a run fails in any way it likes.
      if (lease.leaving() && run.stopped().isEmpty()) {
        LOG.info("The connector left in the middle of a page: {}", e.toString());
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Map<RosterCollection, Snapshot>> read(
      LiveRun run, ConnectorLease lease, RosterSpool spool) {
    var context = contexts.stored(run.connection(), Patience.ofRun());
    var snapshots = new EnumMap<RosterCollection, Snapshot>(RosterCollection.class);
    try (var source = lease.connector().openRoster(context)) {
      for (var collection : IN_ORDER) {
        var pull =
            new CollectionPull(source, lease, collection, spool.begin(collection), codec, run);
        var snapshot = pull.pull();
        if (snapshot.isEmpty()) {
          return Optional.empty();
        }
        snapshots.put(collection, snapshot.get());
      }
    }
    return Optional.of(snapshots);
  }
}
