package org.rollcall.platform.core.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.SyncRunId;

/**
 * Some of the runs of a connection, newest first.
 *
 * @param next the run after which older ones go on; null when there are none
 */
public record RunSlice(List<SeenRun> runs, @Nullable SyncRunId next) {
  public RunSlice {
    runs = List.copyOf(runs);
  }
}
