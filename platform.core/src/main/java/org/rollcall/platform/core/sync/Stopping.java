package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.refusal.Refusal;

/** Waits for a run that was stopped, for somebody who cannot go on before. */
final class Stopping {
  private static final long SECONDS = 30;

  private Stopping() {}

  static void await(LiveRun run) {
    try {
      if (!run.await(SECONDS)) {
        throw Refusal.unavailable(
            "The run that goes on could not be stopped in time; try again in a minute.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("Stopping the run was broken off; try again.");
    }
  }
}
