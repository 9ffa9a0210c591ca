package org.rollcall.platform.core.internal.deploy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.platform.core.connector.InstalledConnector;
import org.rollcall.platform.core.refusal.Refusal;

/** The newest report, for those who read it and those who wait for it to say something. */
final class ReportBoard {
  private final Clock clock;
  private List<InstalledConnector> rows = List.of();

  ReportBoard(Clock clock) {
    this.clock = clock;
  }

  synchronized List<InstalledConnector> rows() {
    return rows;
  }

  synchronized void post(List<InstalledConnector> newest) {
    rows = newest;
    notifyAll();
  }

  /** Waits until the report answers a question; empty when it does not in time. */
  synchronized <T> Optional<T> await(
      Duration patience, Function<List<InstalledConnector>, Optional<T>> question) {
    var deadline = clock.instant().plus(patience);
    try {
      while (true) {
        var answer = question.apply(rows);
        var left = Duration.between(clock.instant(), deadline).toMillis();
        if (answer.isPresent() || left <= 0) {
          return answer;
        }
        wait(left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("Rollcall is stopping.");
    }
  }
}
