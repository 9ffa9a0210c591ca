package org.rollcall.platform.cli;

import java.time.Duration;

/** Waits between two looks at something that goes on. */
final class Pause {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private Pause() {}

  static void betweenLooks() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted; what was asked goes on in Rollcall.");
    }
  }
}
