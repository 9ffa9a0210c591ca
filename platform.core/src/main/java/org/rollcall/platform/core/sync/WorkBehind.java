package org.rollcall.platform.core.sync;

import org.jspecify.annotations.Nullable;

/**
 * Work that may fail, done by further threads while the one that brings it prepares the next. It is
 * begun in order. After a failure nothing more is begun, and whoever brings more is told.
 */
public final class WorkBehind implements AutoCloseable {
  /** Pieces are large: none waits but the one that was just prepared. */
  private static final int WAITING = 0;

  private final FurtherThreads further;
  private volatile @Nullable Throwable failure;

  /**
   * @param threads how many pieces are done at a time; what one of them does is done in order
   */
  public WorkBehind(int threads) {
    further = new FurtherThreads(threads, WAITING);
  }

  /** Returns before it is done; throws what went wrong with an earlier piece. */
  public void give(Runnable some) {
    throwFailure();
    further.give(() -> attempt(some));
  }

  private void attempt(Runnable some) {
    if (failure != null) {
      return;
    }
    try {
      some.run();
    } catch (RuntimeException | Error e) {
      // The thread that brings the work is told, and decides what becomes of it.
      failure = e;
    }
  }

  /** Waits until all is done; throws what went wrong. */
  public void settle() {
    further.settle();
    throwFailure();
  }

  private void throwFailure() {
    var thrown = failure;
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** Waits for what is under way. */
  @Override
  public void close() {
    further.close();
  }
}
