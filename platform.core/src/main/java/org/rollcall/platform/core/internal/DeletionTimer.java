package org.rollcall.platform.core.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.departure.LeaveSis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every hour for data of ended connections that is due to be deleted. */
final class DeletionTimer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeletionTimer.class);

  private final LeaveSis leave;
  private final ScheduledThreadPoolExecutor thread;

  DeletionTimer(LeaveSis leave) {
    this.leave = leave;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              var daemon = new Thread(work, "deletion of kept data");
              daemon.setDaemon(true);
              return daemon;
            });
  }

  void start() {
    var unused = thread.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
  }

  private void look() {
    try {
      leave.sweep();
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
