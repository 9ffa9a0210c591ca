package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that looks at the folder, again and again: quickly at first, so that what lay there
 * before the start serves about when the console answers.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

  /** What one look does; it may fail when the folder cannot be read. */
  @FunctionalInterface
  interface Step {
    void look() throws IOException;
  }

  private static final int QUICK_LOOKS = 12;
  private static final int QUICKER = 8;

  private final Duration pause;
  private final Step step;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "rollcall-connectors");
  private boolean failing;

  FolderWatch(Duration pause, Step step) {
    this.pause = pause;
    this.step = step;
    thread.setDaemon(true);
  }

  FolderWatch begin() {
    thread.start();
    return this;
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join(2000);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      int looks = 0;
      do {
        look();
        looks++;
      } while (!stop.await(pauseAfter(looks).toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration pauseAfter(int looks) {
    return looks < QUICK_LOOKS ? pause.dividedBy(QUICKER) : pause;
  }

  private void look() {
    try {
      step.look();
      if (failing) {
        log.info("The connectors folder can be read again");
      }
      failing = false;
    } catch (IOException unreadable) {
      if (!failing) {
        log.warn("The connectors folder cannot be read; what runs goes on", unreadable);
      }
      failing = true;
    } catch (RuntimeException defect) {
      // The run loop: one bad look must not end all looking.
      log.error("Looking at the connectors folder failed", defect);
    }
  }
}
