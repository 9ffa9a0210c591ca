package org.rollcall.connector.oneroster.internal.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often something is tried, and how long one try may take.
 *
 * @param tries 1 or more
 * @param triesWhenBusy where the SIS says that it is asked too often, and how long to wait; not
 *     fewer than the tries
 * @param timeout for the head of an answer; its body is the platform's to bound
 */
public record Persistence(int tries, int triesWhenBusy, Duration timeout) {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final int GROWTH = 3;

  /** The same number of tries whatever the SIS says. */
  public Persistence(int tries, Duration timeout) {
    this(tries, tries, timeout);
  }

  /** For reading a roster at night. */
  public static Persistence patient() {
    return new Persistence(4, Duration.ofMinutes(2));
  }

  /** For an admin who waits. */
  public static Persistence once() {
    return new Persistence(1, 3, Duration.ofSeconds(10));
  }

  /** The wait before the next try: longer each time, with jitter so that many do not meet. */
  public Duration waitAfter(int failedTries) {
    long full = FIRST_WAIT.toMillis() * (long) Math.pow(GROWTH, failedTries - 1);
    return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
  }
}
