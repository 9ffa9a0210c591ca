package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * How much the queue of runs has to do.
 *
 * @param connections those with a run that waits or goes on
 * @param slowestProgress when the run that stands still longest last came further; null when none
 *     goes on
 */
public record QueueLoad(
    int waiting, int running, Set<ConnectionId> connections, @Nullable Instant slowestProgress) {
  public QueueLoad {
    connections = Set.copyOf(connections);
  }

  static QueueLoad of(List<LiveRun> runs) {
    var running = runs.stream().filter(run -> run.seen().state() != RunState.QUEUED).toList();
    return new QueueLoad(
        runs.size() - running.size(),
        running.size(),
        runs.stream().map(run -> run.connection().id()).collect(Collectors.toSet()),
        running.stream().map(LiveRun::lastProgress).min(Comparator.naturalOrder()).orElse(null));
  }
}
