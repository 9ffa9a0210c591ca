package org.rollcall.platform.core.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.departure.LeaveSis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour for data of ended connections that is due to be deleted. */
final class DeletionTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeletionTimer.class);

  private final Runnable sweep;
  private final ScheduledExecutorService thread;

  DeletionTimer(LeaveSis leave) {
    this(leave::sweep, Executors.newSingleThreadScheduledExecutor(DeletionTimer::daemon));
  }

  DeletionTimer(Runnable sweep, ScheduledExecutorService thread) {
    this.sweep = sweep;
    this.thread = thread;
  }

  private static Thread daemon(Runnable work) {
    var daemon = new Thread(work, "deletion of kept data");
    daemon.setDaemon(true);
    return daemon;
  }

  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
  }

  private void look() {
    try {
      sweep.run();
    } catch (SisException e) {
      LOG.warn("Kept data could not be deleted; it is tried again in an hour: {}", e.sentence());
    } catch (RuntimeException e) {
      // The boundary of the timer: one failure must not end all later looks.
      LOG.error("Kept data could not be deleted; it is tried again in an hour", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
