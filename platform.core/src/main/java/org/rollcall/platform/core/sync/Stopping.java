package org.rollcall.platform.core.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for runs that were stopped, for somebody who cannot go on before. */
final class Stopping {
  /** How long somebody waits for one that was stopped. */
  static final long SECONDS = 30;

  private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);
  private static final long SECONDS_FOR_THE_SHUTDOWN = 5;

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

  /** Waits for the end of a run; an interruption stops it. */
  static void awaitOrStop(LiveRun run) {
    try {
      run.await();
    } catch (InterruptedException e) {
      run.stop(StopReason.SHUTDOWN);
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for those that were stopped with the platform. */
  static void awaitAll(ExecutorService threads) {
    try {
      if (!threads.awaitTermination(SECONDS_FOR_THE_SHUTDOWN, TimeUnit.SECONDS)) {
        LOG.warn("A run does not stop; its end is written at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
