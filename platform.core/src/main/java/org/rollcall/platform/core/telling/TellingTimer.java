package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.post.Delivery;
import org.rollcall.platform.core.telling.post.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every minute what is wrong and whose summary is due, sends what is due, and looks at a
 * connection as soon as its run has ended. A slow mail server keeps nobody from looking.
 */
public final class TellingTimer implements RunEnded, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TellingTimer.class);
  private static final Duration MESSAGES_KEPT = Duration.ofDays(90);
  private static final Duration INCIDENTS_KEPT = Duration.ofDays(400);
  private static final long SECONDS_BETWEEN_LOOKS = 60;
  private static final long SECONDS_BETWEEN_POSTS = 10;
  private static final long SECONDS_FOR_THE_SHUTDOWN = 3;

  private final WatchForTrouble watch;
  private final BlackoutNotes notes;
  private final DailySummary summary;
  private final Delivery delivery;
  private final Outbox outbox;
  private final Incidents incidents;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor looking = timer("telling");
  private final ScheduledThreadPoolExecutor sending = timer("post");
  private volatile Instant lastLook;

  TellingTimer(
      WatchForTrouble watch,
      BlackoutNotes notes,
      DailySummary summary,
      Delivery delivery,
      Outbox outbox,
      Incidents incidents,
      Clock clock) {
    this.watch = watch;
    this.notes = notes;
    this.summary = summary;
    this.delivery = delivery;
    this.outbox = outbox;
    this.incidents = incidents;
    this.clock = clock;
    this.lastLook = clock.instant();
  }

  private static ScheduledThreadPoolExecutor timer(String name) {
    var timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              var thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return timer;
  }

  /** Begins. */
  public void start() {
    var unused =
        looking.scheduleWithFixedDelay(
            safely(this::look), 5, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    unused = looking.scheduleWithFixedDelay(safely(this::forget), 1, 60 * 24, TimeUnit.MINUTES);
    unused =
        sending.scheduleWithFixedDelay(
            safely(delivery::run), 5, SECONDS_BETWEEN_POSTS, TimeUnit.SECONDS);
  }

  /** Looks once at everything. */
  public void look() {
    watch.look();
    notes.look();
    summary.look();
    lastLook = clock.instant();
  }

  /** When it last looked; later than that by some minutes, the timer hangs. */
  public Instant lastLook() {
    return lastLook;
  }

  private void forget() {
    outbox.forget(clock.instant().minus(MESSAGES_KEPT));
    incidents.forget(clock.instant().minus(INCIDENTS_KEPT));
  }

  /** The run's thread goes on at once. */
  @Override
  public void ended(Connection connection, SyncRun run) {
    soon(
        looking,
        () -> {
          watch.look(connection);
          hurry();
        });
  }

  /** Sends what is due now, not only at the next round. */
  void hurry() {
    soon(sending, delivery::run);
  }

  private void soon(ScheduledThreadPoolExecutor timer, Runnable work) {
    try {
      timer.execute(safely(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("The platform stops; the next start sees to it", e);
    }
  }

  private Runnable safely(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (SisException e) {
        if (!looking.isShutdown()) {
          LOG.warn("Telling people waits for the database: {}", e.sentence());
        }
      } catch (RuntimeException e) {
        // The boundary of the timer: one failure must not end all later looks.
        LOG.error("Telling people failed; it is tried again in a minute", e);
      }
    };
  }

  @Override
  public void close() {
    looking.shutdownNow();
    sending.shutdownNow();
    try {
      // A message under way is not counted as sent before it is: it goes once more after a restart.
      if (!sending.awaitTermination(SECONDS_FOR_THE_SHUTDOWN, TimeUnit.SECONDS)) {
        LOG.info("A message was under way at the stop; it may come twice");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
