package org.rollcall.platform.core.outbound;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** How many requests one host gets at once, over all connections. */
final class HostBudget {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final int atOnce;
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

  HostBudget(int atOnce) {
    this.atOnce = atOnce;
  }

  /** Takes a place, waiting for one; the answer gives it back. */
  Runnable take(String host) throws InterruptedException {
    var semaphore = of(host);
    if (!semaphore.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new SisException(
          FailureKind.UNAVAILABLE,
          host
              + " has been answering too many of our requests at once for two minutes; Rollcall"
              + " tries again later.");
    }
    return semaphore::release;
  }

  /** Takes a place that is free and that nobody waits for. */
  Optional<Runnable> takeFree(String host) {
    var semaphore = of(host);
    return !semaphore.hasQueuedThreads() && semaphore.tryAcquire()
        ? Optional.of(semaphore::release)
        : Optional.empty();
  }

  private Semaphore of(String host) {
    return places.computeIfAbsent(host, any -> new Semaphore(atOnce, true));
  }
}
