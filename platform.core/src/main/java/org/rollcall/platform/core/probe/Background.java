package org.rollcall.platform.core.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Tokens;
import org.rollcall.platform.core.connection.SisAccess.Opened;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of SISs in the background, one thing at a time per connection. */
final class Background<E, R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final int AT_ONCE = 2;
  private static final int WAITING = 8;
  private static final int REMEMBERED = 100;
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofMinutes(6);
  // Whoever is stopped deletes what it wrote into the SIS before it ends.
  private static final Duration TO_CLEAN_UP = Duration.ofSeconds(20);

  private final Clock clock;
  private final Tokens tokens = new Tokens();
  private final ThreadPoolExecutor threads;
  private final ScheduledThreadPoolExecutor timer;

  /** Oldest first. */
  private final Map<OngoingId, LiveWork<E, R>> known = new LinkedHashMap<>();

  Background(String name, Clock clock) {
    this.clock = clock;
    this.threads =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            60,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            daemons(name));
    this.timer = new ScheduledThreadPoolExecutor(1, daemons(name + " deadlines"));
    threads.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Begins; the connector's lease is given back when it has ended, or could not begin. */
  Ongoing<E, R> begin(Opened target, Function<LiveWork<E, R>, R> work) {
    boolean begun = false;
    try {
      mustBeFree(target);
      var live = new LiveWork<E, R>(new OngoingId(tokens.next()), target, clock.instant());
      remember(live);
      var running = threads.submit(() -> run(target, live, work));
      begun = true;
      var unused =
          timer.schedule(
              () -> {
                live.failed(
                    "This took longer than six minutes and was stopped: the SIS answers too slowly"
                        + " at the moment. Try again later.");
                running.cancel(true);
              },
              LONGEST.toSeconds(),
              TimeUnit.SECONDS);
      return live.seen();
    } catch (RejectedExecutionException e) {
      throw Refusal.unavailable("Many SISs are being looked at; try again in a few minutes.");
    } finally {
      if (!begun) {
        target.close();
      }
    }
  }

  private void run(Opened target, LiveWork<E, R> live, Function<LiveWork<E, R>, R> work) {
    try {
      R result;
      try (target) {
        result = work.apply(live);
      }
      live.done(result);
    } catch (SisException e) {
      live.failed(e.sentence());
    } catch (Refusal e) {
      live.failed(e.sentence());
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a connector: whatever a partner's code throws, the platform goes on.
      LOG.error("The connector of {} failed while its SIS was looked at", target.name(), e);
      live.failed("The connector failed; its developers must look at the log of this Rollcall.");
    } finally {
      live.failed("It was stopped.");
    }
  }

  private synchronized void mustBeFree(Opened target) {
    boolean busy =
        target.connection() != null
            && known.values().stream()
                .map(LiveWork::seen)
                .anyMatch(
                    other -> other.running() && target.connection().equals(other.connection()));
    if (busy) {
      throw Refusal.conflict("This is being done already: wait until it has ended.");
    }
  }

  private synchronized void remember(LiveWork<E, R> live) {
    known.values().removeIf(other -> forgotten(other.seen()));
    if (known.size() >= REMEMBERED) {
      var first = known.keySet().iterator();
      first.next();
      first.remove();
    }
    known.put(live.seen().id(), live);
  }

  private boolean forgotten(Ongoing<E, R> work) {
    return !work.running() && work.begun().isBefore(clock.instant().minus(FORGOTTEN_AFTER));
  }

  /** Refused as not found when unknown, forgotten or another district's. */
  Ongoing<E, R> find(Caller caller, OngoingId id) {
    return visible(caller, id).seen();
  }

  /** The same after it has ended, or after this long. */
  Ongoing<E, R> await(Caller caller, OngoingId id, Duration longest) {
    var live = visible(caller, id);
    live.await(longest);
    return live.seen();
  }

  private synchronized LiveWork<E, R> visible(Caller caller, OngoingId id) {
    var live = known.get(id);
    if (live == null || forgotten(live.seen())) {
      throw Refusal.notFound("probe");
    }
    var district = live.seen().district();
    if (district == null) {
      caller.mustBeOperator();
    } else {
      caller.mustSee(district, "probe");
    }
    return live;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(TO_CLEAN_UP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A SIS is still being looked at while Rollcall ends");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
