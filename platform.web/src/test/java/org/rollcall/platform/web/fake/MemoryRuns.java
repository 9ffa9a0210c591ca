package org.rollcall.platform.web.fake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;

/** The history of runs in memory. */
public final class MemoryRuns implements SyncRuns {

  private final Map<Long, SyncRun> rows =
      new ConcurrentSkipListMap<>(Comparator.<Long>naturalOrder().reversed());

  @Override
  public synchronized SyncRun begin(ConnectionId connection, Trigger trigger, Instant at) {
    var id = new SyncRunId(rows.size() + 1L);
    var run =
        new SyncRun(id, connection, trigger, RunState.QUEUED, at, null, "", null, "", Map.of());
    update(run);
    return run;
  }

  @Override
  public void update(SyncRun run) {
    rows.put(run.id().value(), run);
  }

  @Override
  public Optional<SyncRun> find(SyncRunId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public List<SyncRun> latest(ConnectionId connection, int limit) {
    return rows.values().stream()
        .filter(run -> run.connection().equals(connection))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<SyncRun> lastGood(ConnectionId connection) {
    return latest(connection, Integer.MAX_VALUE).stream()
        .filter(run -> run.state() == RunState.SUCCEEDED)
        .findFirst();
  }

  @Override
  public List<SyncRun> unfinished() {
    return rows.values().stream().filter(run -> !run.state().ended()).toList();
  }

  @Override
  public void forget(Instant before) {
    rows.values().removeIf(run -> run.started().isBefore(before));
  }
}
