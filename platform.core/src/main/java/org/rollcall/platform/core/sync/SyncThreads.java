package org.rollcall.platform.core.sync;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of runs: one for each whose turn it is. */
final class SyncThreads {
  private SyncThreads() {}

  static ThreadPoolExecutor open() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        60,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        work -> {
          var thread = new Thread(work, "sync");
          thread.setDaemon(true);
          return thread;
        });
  }
}
