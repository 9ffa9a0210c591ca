package org.rollcall.platform.core.packages;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.SyncRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the watched folder every few seconds, and clears the shelf now and then. */
public final class PackageTimer implements RunEnded, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PackageTimer.class);
  private static final long SECONDS_BETWEEN_LOOKS = 5;
  private static final long SECONDS_BETWEEN_SWEEPS = 60;
  private static final long SECONDS_FOR_THE_SHUTDOWN = 3;

  /** Less than until the first sweep. */
  private static final int SECONDS_FOR_CONNECTORS = 45;

  private final HandOverFiles files;
  private final KeptPackages kept;
  private final Optional<WatchedFolder> watched;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            var thread = new Thread(work, "packages");
            thread.setDaemon(true);
            return thread;
          });

  PackageTimer(HandOverFiles files, KeptPackages kept, Optional<WatchedFolder> watched) {
    this.files = files;
    this.kept = kept;
    this.watched = watched;
  }

  /** Begins: first with what the last stop cut off. */
  public void start() {
    // Looked at before anybody can hand over another one, which has no run yet.
    var left = files.onShelf();
    ScheduledFuture<?> unused =
        timer.schedule(safely(() -> resume(left, SECONDS_FOR_CONNECTORS)), 0, TimeUnit.SECONDS);
    unused =
        timer.scheduleWithFixedDelay(
            safely(this::look), 1, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    unused =
        timer.scheduleWithFixedDelay(
            safely(this::sweep), SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
  }

  private static Runnable safely(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (RuntimeException e) {
        // A timer whose work throws never fires again; the next look may be luckier.
        LOG.warn("Files with rosters could not be looked after", e);
      }
    };
  }

  /** Looks once into the watched folder; for tests, which do not wait. */
  public void look() {
    watched.ifPresent(WatchedFolder::look);
  }

  /** Reads again what the last stop cut off. */
  public void resume() {
    resume(files.onShelf(), 0);
  }

  /** Connectors come a moment after the start: files wait for theirs, for so many seconds. */
  private void resume(List<String> names, int seconds) {
    var waiting = files.resume(names, seconds > 0);
    if (waiting.isEmpty()) {
      kept.sweep();
    } else {
      ScheduledFuture<?> unused =
          timer.schedule(safely(() -> resume(waiting, seconds - 1)), 1, TimeUnit.SECONDS);
    }
  }

  /** Forgets files that nobody will read. */
  public void sweep() {
    kept.sweep();
  }

  @Override
  public void ended(Connection connection, SyncRun run) {
    watched.ifPresent(folder -> folder.ended(connection, run));
    kept.ended(connection, run);
  }

  /** Stops looking; what runs from here on is cut off, and read again after the next start. */
  @Override
  public void close() {
    kept.stopping();
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(SECONDS_FOR_THE_SHUTDOWN, TimeUnit.SECONDS)) {
        LOG.debug("A look into the folder with packages did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
