package org.rollcall.platform.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.history.PruneHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks four times an hour for history that need not be kept any longer. */
final class HistoryTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryTimer.class);

  private final PruneHistory prune;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(HistoryTimer::daemon);

  HistoryTimer(PruneHistory prune) {
    this.prune = prune;
  }

  private static Thread daemon(Runnable work) {
    var daemon = new Thread(work, "pruning of the history");
    daemon.setDaemon(true);
    return daemon;
  }

  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 2, 15, TimeUnit.MINUTES);
  }

  private void look() {
    try {
      prune.sweep();
    } catch (SisException e) {
      LOG.warn("Old history could not be deleted; it is tried again soon: {}", e.sentence());
    } catch (RuntimeException e) {
      // The boundary of the timer: one failure must not end all later looks.
      LOG.error("Old history could not be deleted; it is tried again soon", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
