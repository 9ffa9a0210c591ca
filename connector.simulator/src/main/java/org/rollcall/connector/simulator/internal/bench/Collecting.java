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
  private final boolean wanted;

  private Collecting(Product product, boolean wanted) {
    this.product = product;
    this.wanted = wanted;
  }

  static Collecting of(Product product, BenchOptions options) {
    return new Collecting(product, options.collect());
  }

  void begin() {
    for (int i = 0; wanted && i < AT_ONCE; i++) {
      var unused =
          timer.scheduleWithFixedDelay(
              () -> collect(product.process().id()), 0, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
    }
  }

  private static void collect(long process) {
    try {
      new ProcessBuilder(JCMD, Long.toString(process), "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(
          "there is no jcmd beside java: --collect needs a JDK", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
