package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.RunMeasures;

/** The history of runs in memory. */
public final class MemoryRuns implements SyncRuns {
  private volatile boolean gone;

  private final List<SyncRun> runs = new ArrayList<>();
  private final Map<SyncRunId, RunMeasures> measures = new HashMap<>();
  private final Map<SyncRunId, HandedFile> files = new HashMap<>();

  @Override
  public synchronized SyncRun begin(
      ConnectionId connection, Trigger trigger, Reach reach, Instant at) {
    var run =
        new SyncRun(
            new SyncRunId(runs.size() + 1L),
            connection,
            trigger,
            reach,
            RunState.QUEUED,
            at,
            null,
            "",
            null,
            "",
            Map.of());
    runs.add(0, run);
    return run;
  }

  @Override
  public synchronized SyncRun begin(
      ConnectionId connection, Trigger trigger, Reach reach, HandedFile file, Instant at) {
    var run = begin(connection, trigger, reach, at);
    files.put(run.id(), file);
    return run;
  }

  /** The files of those that read one. */
  synchronized Map<SyncRunId, HandedFile> files() {
    return Map.copyOf(files);
  }

  /** From now on it cannot be written, or can again. */
  public void gone(boolean isGone) {
    gone = isGone;
  }

  @Override
  public synchronized void update(SyncRun run) {
    if (gone) {
      throw new SisException(FailureKind.STORAGE_UNAVAILABLE, "The disk is full.");
    }
    runs.replaceAll(other -> other.id().equals(run.id()) ? run : other);
  }

  @Override
  public synchronized Optional<SyncRun> find(SyncRunId id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<SyncRun> latest(ConnectionId connection, int limit) {
    return runs.stream().filter(run -> run.connection().equals(connection)).limit(limit).toList();
  }

  @Override
  public synchronized List<SyncRun> find(ConnectionId connection, RunFilter filter, int limit) {
    return latest(connection, limit);
  }

  @Override
  public synchronized Optional<SyncRun> goingOnAt(ConnectionId connection, Instant moment) {
    return runs.stream()
        .filter(run -> run.connection().equals(connection))
        .filter(run -> !run.started().isAfter(moment))
        .filter(run -> run.ended() == null || !run.ended().isBefore(moment))
        .findFirst();
  }

  @Override
  public synchronized void keep(SyncRunId id, RunMeasures kept) {
    measures.put(id, kept);
  }

  @Override
  public synchronized RunMeasures measures(SyncRunId id) {
    return measures.getOrDefault(id, RunMeasures.NONE);
  }

  @Override
  public synchronized Optional<SyncRun> lastGood(ConnectionId connection) {
    return runs.stream()
        .filter(run -> run.connection().equals(connection))
        .filter(run -> run.state() == RunState.SUCCEEDED && run.trigger().syncs())
        .findFirst();
  }

  @Override
  public synchronized Optional<SyncRun> lastGood(ConnectionId connection, Reach reach) {
    return runs.stream()
        .filter(run -> run.connection().equals(connection))
        .filter(run -> run.state() == RunState.SUCCEEDED && run.reach() == reach)
        .findFirst();
  }

  @Override
  public synchronized List<SyncRun> unfinished() {
    return runs.stream().filter(run -> !run.state().ended()).toList();
  }

  @Override
  public synchronized void forget(Instant before) {
    runs.removeIf(run -> run.started().isBefore(before));
  }
}
