package org.rollcall.platform.core.probe;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.SisAccess.Opened;

/** Something asked of a SIS while it goes on: collects what comes. */
final class LiveWork<E, R> {
  private final OngoingId id;
  private final Opened target;
  private final Instant begun;
  private final List<E> seen = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private Ongoing.State state = Ongoing.State.RUNNING;
  private @Nullable R outcome;
  private String sentence = "";

  LiveWork(OngoingId id, Opened target, Instant begun) {
    this.id = id;
    this.target = target;
    this.begun = begun;
  }

  synchronized Ongoing<E, R> seen() {
    return new Ongoing<>(
        id,
        target.district(),
        target.connection(),
        target.name(),
        begun,
        state,
        seen,
        outcome,
        sentence);
  }

  synchronized void heard(E one) {
    if (state == Ongoing.State.RUNNING) {
      seen.add(one);
    }
  }

  void done(R result) {
    synchronized (this) {
      if (state == Ongoing.State.RUNNING) {
        outcome = result;
        state = Ongoing.State.DONE;
      }
    }
    over.countDown();
  }

  /** Has no effect on what has ended. */
  void failed(String why) {
    synchronized (this) {
      if (state == Ongoing.State.RUNNING) {
        sentence = why;
        state = Ongoing.State.FAILED;
      }
    }
    over.countDown();
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
