package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.connection.Connection;

/** Wants to know when a run has ended, however it did. */
@FunctionalInterface
public interface RunEnded {
  /**
   * Called once per run, after its end is in the history, in the thread of the run: the next run of
   * the queue waits for the return. What it throws is logged and hurts nobody.
   *
   * @param run as it ended, with its final state and counts
   */
  void ended(Connection connection, SyncRun run);
}
