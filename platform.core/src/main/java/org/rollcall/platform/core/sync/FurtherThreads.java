package org.rollcall.platform.core.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Do the later half of some work, while the thread of the run goes on with the earlier half. What
 * they are given is begun in order, so that one of them does it in order. They never fail by
 * themselves: work tells of its failures in its own way.
 */
public final class FurtherThreads implements AutoCloseable {
  private final BlockingQueue<Runnable> work;
  private final Runnable end = this::nothing;
  private final @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
  private final List<Thread> threads;

  /**
   * Belong to the run whose thread makes them.
   *
   * @param count how many there are
   * @param waiting so much work may wait; the one who brings more waits until a thread is free, or
   *     until there is room
   */
  public FurtherThreads(int count, int waiting) {
    work = waiting == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(waiting);
    threads = IntStream.range(0, count).mapToObj(i -> begin()).toList();
  }

  private Thread begin() {
    var thread = new Thread(this::work, "sync, second half");
    thread.setDaemon(true);
    thread.start();
    return thread;
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
    var done = new CountDownLatch(threads.size());
    threads.forEach(each -> give(() -> arrive(done)));
    arrived(done);
  }

  /** None goes on before all have arrived, so that each takes this once. */
  private static void arrive(CountDownLatch done) {
    done.countDown();
    arrived(done);
  }

  private static void arrived(CountDownLatch done) {
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

  /** Lets them end what they were given, and waits for that. */
  @Override
  public void close() {
    threads.forEach(each -> give(end));
    boolean interrupted = false;
    for (var thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    remember(interrupted);
  }
}
