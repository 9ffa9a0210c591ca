package org.rollcall.platform.core.sync;

import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Does the later half of some work, while the thread of the run goes on with the earlier half. What
 * it is given it does in order, and it never fails by itself: work tells of its failures in its own
 * way.
 */
public final class SecondThread implements AutoCloseable {
  private final BlockingQueue<Runnable> work;
  private final Runnable end = this::nothing;
  private final @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
  private final Thread thread = new Thread(this::work, "sync, second half");

  /**
   * Belongs to the run whose thread makes it.
   *
   * @param waiting so much work may wait; the one who brings more waits, too
   */
  public SecondThread(int waiting) {
    work = new ArrayBlockingQueue<>(waiting);
    thread.setDaemon(true);
    thread.start();
  }

  private void work() {
    MDC.setContextMap(context == null ? Map.of() : context);
    try {
      for (var next = work.take(); next != end; next = work.take()) {
        next.run();
      }
    } catch (InterruptedException e) {
      // Nobody interrupts it but the end of the process.
      Thread.currentThread().interrupt();
    }
  }

  private void nothing() {}

  /** Hands work over; an interruption is remembered, and the work done all the same. */
  public void give(Runnable some) {
    boolean interrupted = false;
    while (true) {
      try {
        work.put(some);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    remember(interrupted);
  }

  /** Waits until all that was given is done; it is short, and nothing may go on before. */
  public void settle() {
    var done = new CountDownLatch(1);
    give(done::countDown);
    boolean interrupted = false;
    while (true) {
      try {
        done.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    remember(interrupted);
  }

  private static void remember(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets it end what it was given, and waits for that. */
  @Override
  public void close() {
    give(end);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    remember(interrupted);
  }
}
