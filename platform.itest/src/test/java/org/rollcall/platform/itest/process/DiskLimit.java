package org.rollcall.platform.itest.process;

import java.io.IOException;

/** Takes a process the right to write into any file, as a disk does that is full; on Linux. */
final class DiskLimit {
  private final long pid;

  DiskLimit(long pid) {
    this.pid = pid;
  }

  void takesNothing() throws IOException, InterruptedException {
    limit("0");
  }

  void takesEverything() throws IOException, InterruptedException {
    limit("unlimited");
  }

  /** The soft limit only, which may be lifted again. */
  private void limit(String octets) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + octets + ":")
            .redirectErrorStream(true)
            .start();
    try (var said = process.inputReader()) {
      var words = String.join(" ", said.lines().toList());
      if (process.waitFor() != 0) {
        throw new IOException("prlimit: " + words);
      }
    }
  }
}
