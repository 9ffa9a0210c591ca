package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;

/** The checks that go on, a few at once and each in bounded time, and those of the last hour. */
final class Checks implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 16;
  private static final int REMEMBERED = 200;
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final Clock clock;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          60,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          daemons("check"));
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("check deadlines"));

  /** Oldest first. */
  private final Map<CheckRunId, LiveCheck> known = new LinkedHashMap<>();

  Checks(Clock clock) {
    this.clock = clock;
    threads.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Runs a check in a thread of its own; refused when too many wait already. */
  void begin(LiveCheck check, Runnable work) {
    try {
      var running = threads.submit(work);
      var unused =
          timer.schedule(
              () -> {
                check.failed(tooLong());
                running.cancel(true);
              },
              LONGEST.toSeconds(),
              TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      throw Refusal.unavailable("Many connections are being checked; try again in a minute.");
    }
    remember(check);
  }

  private synchronized void remember(LiveCheck check) {
    var oldest = clock.instant().minus(FORGOTTEN_AFTER);
    known.values().removeIf(other -> !other.running() && other.at().isBefore(oldest));
    if (known.size() >= REMEMBERED) {
      var first = known.keySet().iterator();
      first.next();
      first.remove();
    }
    known.put(check.seen().id(), check);
  }

  private synchronized Optional<LiveCheck> find(CheckRunId id) {
    var oldest = clock.instant().minus(FORGOTTEN_AFTER);
    return Optional.ofNullable(known.get(id)).filter(check -> !check.at().isBefore(oldest));
  }

  /** One that the caller may see; refused as not found. */
  LiveCheck visible(Caller caller, CheckRunId id) {
    return find(id)
        .filter(check -> caller.maySee(check.seen().district()))
        .orElseThrow(() -> Refusal.notFound("check"));
  }

  /** The newest of a connection, by district and name. */
  synchronized Optional<CheckRun> last(Connection connection) {
    return known.values().stream()
        .map(LiveCheck::seen)
        .filter(check -> check.district().equals(connection.district()))
        .filter(check -> check.name().equals(connection.name()))
        .reduce((earlier, later) -> later);
  }

  private static CheckStep tooLong() {
    return CheckStep.builder(
            "Finish in time",
            false,
            "The check took longer than two minutes: the SIS answers too slowly at the moment. Try"
                + " again later.")
        .failure(FailureKind.UNAVAILABLE)
        .build();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdownNow();
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
