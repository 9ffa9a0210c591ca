package org.rollcall.platform.core.plan;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;

/** Which run published which revision. Blocks on the database. */
public interface RunRevisions {
  /**
   * What a run published.
   *
   * @param before the revision that readers saw until then
   */
  record RunRevision(SyncRunId run, ConnectionId connection, Revision revision, Revision before) {}

  /** Remembers it; called before the revision is published. */
  void keep(RunRevision published);

  /** What a run published; empty when nothing had changed, or it did not come so far. */
  Optional<RunRevision> find(SyncRunId run);

  /** Which run published a revision; empty where that is not known. */
  Optional<SyncRunId> runOf(ConnectionId connection, Revision revision);
}
