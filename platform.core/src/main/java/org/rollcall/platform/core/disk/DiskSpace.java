package org.rollcall.platform.core.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/** How much room the disk of ROLLCALL_HOME has left. */
public final class DiskSpace {
  private static final long MEGABYTE = 1L << 20;
  private static final int NEARLY_NOTHING = 20;

  private final Path home;
  private final long enoughBytes;

  /**
   * Looks at the disk of a home.
   *
   * @param enoughMegabytes below which it is nearly full
   */
  public DiskSpace(Path home, long enoughMegabytes) {
    this.home = home;
    this.enoughBytes = enoughMegabytes * MEGABYTE;
  }

  /** What is left, in octets; empty when it cannot be told. */
  public OptionalLong free() {
    try {
      return OptionalLong.of(Files.getFileStore(home).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether it is nearly full. */
  public boolean low() {
    var free = free();
    return free.isPresent() && free.getAsLong() < enoughBytes;
  }

  /** Whether so little is left that writing is about to fail. */
  public boolean full() {
    var free = free();
    return free.isPresent() && free.getAsLong() < enoughBytes / NEARLY_NOTHING;
  }

  /** What an operator reads of it. */
  public String sentence() {
    return String.format(
        Locale.US,
        "The disk of ROLLCALL_HOME has %,d MB left, and %,d MB should be free: make room, or move"
            + " ROLLCALL_HOME to a larger disk.",
        free().orElse(0) / MEGABYTE,
        enoughBytes / MEGABYTE);
  }
}
