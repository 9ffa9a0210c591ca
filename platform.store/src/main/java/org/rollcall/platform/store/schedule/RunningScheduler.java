package org.rollcall.platform.store.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** db-scheduler at work, with the threads that run the syncs. */
final class RunningScheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningScheduler.class);
  private static final int RUNS_AT_ONCE = 4;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private final ExecutorService runs;

  private RunningScheduler(Scheduler scheduler, ExecutorService runs) {
    this.scheduler = scheduler;
    this.runs = runs;
  }

  static RunningScheduler start(
      DataSource source, boolean shared, CustomTask<Void> task, Clock clock, NodeTiming timing) {
    var number = new AtomicInteger();
    var runs =
        Executors.newFixedThreadPool(
            RUNS_AT_ONCE, work -> new Thread(work, "rollcall-sync-" + number.incrementAndGet()));
    var building = new SteadyPolling(source, task);
    if (shared) {
      // Rows are locked as they are fetched, and those that another node locked are passed over.
      building.pollUsingLockAndFetch(0.5, 1.0);
    }
    var scheduler =
        building
            .clock(clock::instant)
            .schedulerName(new SchedulerName.Fixed(timing.node()))
            .executorService(runs)
            .threads(RUNS_AT_ONCE)
            .pollingInterval(timing.polling())
            .heartbeatInterval(timing.heartbeat())
            .missedHeartbeatsLimit(NodeTiming.HEARTBEATS_MISSED)
            .shutdownMaxWait(Duration.ZERO)
            .build();
    scheduler.start();
    return new RunningScheduler(scheduler, runs);
  }

  /** Interrupts the runs at once: the scheduler by itself would let them finish first. */
  @Override
  public void close() {
    scheduler.pause();
    runs.shutdownNow();
    try {
      if (!runs.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A sync did not end within {} of being stopped", GRACE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    scheduler.stop();
  }
}
