package org.rollcall.platform.core.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.failure.FailureKind;

/** How long to wait after failures, by what they were. */
final class BackOff {
  private static final Duration FIRST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 7;

  /** What may be over by itself. */
  private static final Set<FailureKind> PASSING =
      Set.of(
          FailureKind.UNAVAILABLE,
          FailureKind.ROSTER_INCOMPLETE,
          FailureKind.RATE_LIMITED,
          FailureKind.STORAGE_UNAVAILABLE);

  /** What stays until somebody does something: asking again soon only annoys the SIS. */
  private static final Set<FailureKind> LASTING =
      Set.of(
          FailureKind.CREDENTIALS_REJECTED,
          FailureKind.CREDENTIALS_EXPIRED,
          FailureKind.PERMISSION_MISSING,
          FailureKind.ADDRESS_WRONG);

  private BackOff() {}

  /**
   * How long after the newest run to try again: 15 minutes, 30, 60 and so on.
   *
   * @param latest the newest runs, newest first
   * @return empty when there is no reason to try earlier than planned
   */
  static Optional<Duration> after(List<SyncRun> latest) {
    int failures = 0;
    for (var run : latest) {
      if (run.state() != RunState.FAILED || !is(run, PASSING)) {
        break;
      }
      failures++;
    }
    return failures == 0
        ? Optional.empty()
        : Optional.of(FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
  }

  /** Whether a run failed by what stays until somebody does something. */
  static boolean waitsForSomebody(SyncRun run) {
    return run.state() == RunState.FAILED && is(run, LASTING);
  }

  private static boolean is(SyncRun run, Set<FailureKind> kinds) {
    var failure = run.failure();
    return failure != null && kinds.contains(failure);
  }
}
