package org.rollcall.platform.core.internal.deploy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Starts a connector in a thread of its own, because a stranger's start may hang; the watcher looks
 * at it now and then.
 */
final class StartAttempt {
  private final FolderFile file;
  private final StagedBundle build;
  private final ConnectorBundles bundles;
  private final Clock clock;
  private final Duration patience;
  private final Instant deadline;
  private final CompletableFuture<StartedConnector> ending = new CompletableFuture<>();
  private final Thread thread;

  StartAttempt(
      FolderFile file,
      StagedBundle build,
      ConnectorBundles bundles,
      Clock clock,
      DeployTimes times) {
    this.file = file;
    this.build = build;
    this.bundles = bundles;
    this.clock = clock;
    this.patience = times.start();
    this.deadline = clock.instant().plus(patience).plus(times.grace());
    this.thread = new Thread(this::run, "rollcall-start-" + build.symbolicName());
    thread.setDaemon(true);
  }

  StartAttempt begin() {
    thread.start();
    return this;
  }

  FolderFile file() {
    return file;
  }

  StagedBundle build() {
    return build;
  }

  /** Whether it has ended, one way or the other; a start that hangs is given up. */
  boolean isOver() {
    if (!ending.isDone() && clock.instant().isAfter(deadline)) {
      giveUp("It did not start within " + patience.toSeconds() + " seconds. Its maker must look.");
    }
    return ending.isDone();
  }

  /** Whether the thread still holds the bundle, so the same version cannot be tried again. */
  boolean isStuck() {
    return ending.isDone() && thread.isAlive();
  }

  /** Ends it, whatever it is doing. */
  void giveUp(String sentence) {
    ending.completeExceptionally(new UnusableBundle(sentence));
    thread.interrupt();
  }

  /** The ending, when it is over. */
  StartedConnector ending() throws UnusableBundle {
    try {
      return ending.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof UnusableBundle unusable
          ? unusable
          : new UnusableBundle("It failed in a way that Rollcall does not know.", failed);
    }
  }

  private void run() {
    try {
      var started = new ConnectorStart(bundles, build, patience).run();
      if (!ending.complete(started)) {
        // Given up in the meantime: nobody will use it.
        started.service().close();
        bundles.uninstall(started.bundle());
      }
    } catch (UnusableBundle unusable) {
      ending.completeExceptionally(unusable);
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError defect) {
      // The border to a stranger's code: whatever it throws must end the attempt, not the watcher.
      ending.completeExceptionally(
          new UnusableBundle("It does not start: " + defect + ". Its maker must look.", defect));
    }
  }
}
