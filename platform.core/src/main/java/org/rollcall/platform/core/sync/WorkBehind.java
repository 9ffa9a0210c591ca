package org.rollcall.platform.core.sync;

import org.jspecify.annotations.Nullable;

/**
 * Work that may fail, done in order by a second thread while the one that brings it prepares the
 * next. After a failure nothing more is done, and whoever brings more is told.
 */
public final class WorkBehind implements AutoCloseable {
  private static final int WAITING = 1;

  private final SecondThread second = new SecondThread(WAITING);
  private volatile @Nullable Throwable failure;

  /** Returns before it is done; throws what went wrong with an earlier piece. */
  public void give(Runnable some) {
    throwFailure();
    second.give(() -> attempt(some));
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
    second.settle();
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
    second.close();
  }
}
