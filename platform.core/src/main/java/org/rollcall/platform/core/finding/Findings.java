package org.rollcall.platform.core.finding;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** The findings of all connections. Blocks on the database. */
public interface Findings {
  /** Those that are there, by fingerprint ascending; read in pages. */
  Iterator<KeptMark> marks(ConnectionId connection);

  /** Writes a chunk of changes that a run brought, in one short transaction. */
  void apply(ConnectionId connection, SyncRunId run, Instant at, List<FindingChange> chunk);

  /**
   * Remembers how much a run found, and forgets what was solved before a moment.
   *
   * @param whole whether the run read everything, so that it is the newest to compare with
   */
  void ended(
      ConnectionId connection,
      SyncRunId run,
      Instant at,
      List<RuleCount> counts,
      boolean whole,
      Instant forgetSolvedBefore);

  /** The newest run that looked at everything; empty before the first. */
  Optional<Examined> newest(ConnectionId connection);

  /** How much a run found, as it was told then; empty when it found nothing or did not look. */
  List<RuleCount> ofRun(SyncRunId run);

  /** How much is there now, by rule; the filter's rule and state are not looked at. */
  List<RuleCount> counts(ConnectionId connection, FindingFilter filter);

  /** Findings by rule and age, new ones first; {@code after} is empty at first. */
  Slice<Finding> find(ConnectionId connection, FindingFilter filter, String after, int limit);
}
