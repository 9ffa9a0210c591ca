package org.rollcall.platform.core.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.platform.core.connection.CheckWork.Subject;

/** A check while it goes on: collects the steps as they end. */
final class LiveCheck implements CheckListener {
  private final CheckRun begun;
  private final Instant at;
  private final List<CheckStep> steps = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private CheckRun.State state = CheckRun.State.RUNNING;
  private @Nullable ConnectionId connection;

  private LiveCheck(CheckRun begun, Instant at) {
    this.begun = begun;
    this.at = at;
  }

  /** One that begins now, without steps. */
  static LiveCheck begun(
      CheckRunId id,
      Subject subject,
      Map<String, String> values,
      List<String> changes,
      Instant at) {
    var run =
        new CheckRun(
            id,
            subject.district(),
            subject.connector(),
            subject.filled().name(),
            values,
            subject.validity(),
            CheckRun.State.RUNNING,
            changes,
            List.of(),
            null);
    return new LiveCheck(run, at);
  }

  Instant at() {
    return at;
  }

  synchronized CheckRun seen() {
    return new CheckRun(
        begun.id(),
        begun.district(),
        begun.connector(),
        begun.name(),
        begun.values(),
        begun.validity(),
        state,
        begun.changes(),
        steps,
        connection);
  }

  @Override
  public synchronized void ended(CheckStep step) {
    if (state == CheckRun.State.RUNNING) {
      steps.add(step);
    }
  }

  /** Takes the connector's account of all its steps. */
  synchronized void heard(ConnectionCheck check) {
    if (state == CheckRun.State.RUNNING) {
      steps.clear();
      steps.addAll(check.steps());
    }
  }

  void passed(ConnectionId saved) {
    synchronized (this) {
      if (state != CheckRun.State.RUNNING) {
        return;
      }
      state = CheckRun.State.PASSED;
      connection = saved;
    }
    over.countDown();
  }

  /** Has no effect on a check that has ended. */
  void failed() {
    synchronized (this) {
      if (state != CheckRun.State.RUNNING) {
        return;
      }
      state = CheckRun.State.FAILED;
    }
    over.countDown();
  }

  void failed(CheckStep step) {
    ended(step);
    failed();
  }

  boolean running() {
    return over.getCount() > 0;
  }

  void await(Duration longest) {
    try {
      boolean ended = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        // The caller sees that it still runs.
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
