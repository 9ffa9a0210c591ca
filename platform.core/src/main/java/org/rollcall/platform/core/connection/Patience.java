package org.rollcall.platform.core.connection;

import java.time.Duration;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/** How long a connector may wait because the SIS asked to. Used by one thread. */
public final class Patience {
  private final Duration longestWait;
  private final Duration longestInAll;
  private Duration waited = Duration.ZERO;

  private Patience(Duration longestWait, Duration longestInAll) {
    this.longestWait = longestWait;
    this.longestInAll = longestInAll;
  }

  /** While a person looks on. */
  static Patience ofCheck() {
    return new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  /** While a SIS is looked at in the background, for a few minutes. */
  static Patience ofProbe() {
    return new Patience(Duration.ofMinutes(1), Duration.ofMinutes(2));
  }

  /** In a run, which has the night before it. */
  public static Patience ofRun() {
    return new Patience(Duration.ofMinutes(10), Duration.ofHours(2));
  }

  void pause(Duration wait) {
    var inAll = waited.plus(wait);
    if (wait.compareTo(longestWait) > 0 || inAll.compareTo(longestInAll) > 0) {
      throw new SisException(
              FailureKind.RATE_LIMITED,
              "The SIS asks to wait "
                  + wait.toSeconds()
                  + " seconds, which is longer than Rollcall waits now; it tries again later.")
          .withRetryAfter(wait);
    }
    waited = inAll;
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SisException(
          FailureKind.UNAVAILABLE, "Waiting for the SIS was broken off, because the call ends.", e);
    }
  }
}
