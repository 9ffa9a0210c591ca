package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.measure.RunMeasures;

/** The history of runs. Blocks on the database. */
public interface SyncRuns {
  /** Begins a complete one, queued. */
  default SyncRun begin(ConnectionId connection, Trigger trigger, Instant at) {
    return begin(connection, trigger, Reach.COMPLETE, at);
  }

  /** Begins one, queued. */
  SyncRun begin(ConnectionId connection, Trigger trigger, Reach reach, Instant at);

  /**
   * The same of one that reads a file. That it does is kept together with it, or neither is: a run
   * whose file nobody knows could not read it again after a crash.
   */
  SyncRun begin(ConnectionId connection, Trigger trigger, Reach reach, HandedFile file, Instant at);

  /** Replaces what is stored of a run, its counts included. */
  void update(SyncRun run);

  /** One by its identifier. */
  Optional<SyncRun> find(SyncRunId id);

  /** The newest of a connection, newest first. */
  List<SyncRun> latest(ConnectionId connection, int limit);

  /** Those of a connection that a filter lets through, newest first. */
  List<SyncRun> find(ConnectionId connection, RunFilter filter, int limit);

  /** The newest of a connection that went on at a moment. */
  Optional<SyncRun> goingOnAt(ConnectionId connection, Instant moment);

  /** Keeps what was measured of a run, instead of what was kept of it before. */
  void keep(SyncRunId id, RunMeasures measures);

  /** What was measured of a run; nothing when that is not known. */
  RunMeasures measures(SyncRunId id);

  /** The newest that succeeded. */
  Optional<SyncRun> lastGood(ConnectionId connection);

  /** The newest of a reach that succeeded. */
  Optional<SyncRun> lastGood(ConnectionId connection, Reach reach);

  /** Those that have not ended: after a start, those that the last stop cut off. */
  List<SyncRun> unfinished();

  /** Forgets runs that ended before a moment, the last good ones of each connection apart. */
  void forget(Instant before);
}
