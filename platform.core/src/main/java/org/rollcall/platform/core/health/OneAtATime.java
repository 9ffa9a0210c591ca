package org.rollcall.platform.core.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that may take long to answer: it is asked once at a time, on a thread of its own, and
 * whoever wants to know waits for a short while only. Used by any thread.
 */
final class OneAtATime<T> implements AutoCloseable {
  private final ExecutorService thread;
  private final Supplier<T> question;
  private @Nullable Future<T> coming;

  OneAtATime(String name, Supplier<T> question) {
    this.question = question;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              var daemon = new Thread(work, name);
              daemon.setDaemon(true);
              return daemon;
            });
  }

  /** The answer; empty when it takes longer than somebody wants to wait. */
  Optional<T> within(Duration patience) {
    try {
      return Optional.of(asked().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question that answers every failure", e.getCause());
    }
  }

  private synchronized Future<T> asked() {
    var asked = coming;
    if (asked == null || asked.isDone()) {
      asked = thread.submit(question::get);
      coming = asked;
    }
    return asked;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
