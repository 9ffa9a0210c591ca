package org.rollcall.platform.core.sync;

import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.sync.PulledCollection.Absence;
import org.rollcall.platform.core.sync.spool.RosterSpool;
import org.rollcall.platform.core.sync.spool.Snapshot;

/** How a run comes by a roster. Used by one thread. */
interface RosterReading {
  /** The collections in order; empty when another begin is needed. */
  Optional<Map<RosterCollection, Snapshot>> read(
      LiveRun run, ConnectorLease lease, RosterSpool spool, ScopedLook examiner);

  /** What it means that a stored record of a collection was not read. */
  Absence absence(LiveRun run, RosterCollection collection);

  /** Says in the run what is worth knowing of the reading, once all was stored. */
  void tell(LiveRun run);

  /** How it went on when the connector was replaced in the middle, as the end of a sentence. */
  String afterReplacing();
}
