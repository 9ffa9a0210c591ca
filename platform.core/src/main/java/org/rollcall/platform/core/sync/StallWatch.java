package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stops runs that make no progress, and runs that make it without end. */
final class StallWatch implements AutoCloseable {
  private static final Duration STALLED_AFTER = Duration.ofMinutes(15);
  private static final Duration ENDLESS_AFTER = Duration.ofHours(12);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  private final Supplier<List<LiveRun>> runs;
  private final Runnable housekeeping;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, StallWatch::thread);

  /**
   * Watches these.
   *
   * @param housekeeping what is to be done at each look besides
   */
  StallWatch(Supplier<List<LiveRun>> runs, Runnable housekeeping, Clock clock) {
    this.runs = runs;
    this.housekeeping = housekeeping;
    this.clock = clock;
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "stall watch");
    thread.setDaemon(true);
    return thread;
  }

  void start() {
    long seconds = BETWEEN_LOOKS.toSeconds();
    var unused = timer.scheduleWithFixedDelay(this::look, seconds, seconds, TimeUnit.SECONDS);
  }

  void look() {
    housekeeping.run();
    var now = clock.instant();
    for (var run : runs.get()) {
      if (run.seen().state() == RunState.QUEUED) {
        continue;
      }
      if (run.lastProgress().plus(STALLED_AFTER).isBefore(now)) {
        run.stop(StopReason.STALLED);
      } else if (run.seen().started().plus(ENDLESS_AFTER).isBefore(now)) {
        run.stop(StopReason.ENDLESS);
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
