package org.rollcall.connector.simulator.internal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Has a process collect its garbage again and again, to learn what is in use: as often as it can,
 * so that a short run shows its peak as surely as a long one.
 */
final class Collecting implements AutoCloseable {
  private static final String JCMD =
      Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

  /** Starting jcmd takes longer than collecting. */
  private static final int AT_ONCE = 3;

  private static final int PAUSE_MILLISECONDS = 20;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(AT_ONCE);
  private final Product product;

  Collecting(Product product) {
    this.product = product;
  }

  void begin() {
    for (int i = 0; i < AT_ONCE; i++) {
      var unused =
          timer.scheduleWithFixedDelay(this::once, 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  /** Once more; waits until it is done. */
  void once() {
    try {
      new ProcessBuilder(JCMD, Long.toString(product.process().id()), "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(
          "there is no jcmd beside java, which is needed to learn how much memory is in use: use a JDK,"
              + " or --only speed",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
