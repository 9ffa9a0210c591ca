package org.rollcall.connector.simulator.internal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What the log of the garbage collector says of the heap after each collection. */
final class GarbageLog {
  private static final Pattern AFTER = Pattern.compile("Pause (\\w+).*\\d+M->(\\d+)M\\(");
  private final Path file;
  private final boolean fullOnly;
  private int seen;

  /**
   * Reads a log.
   *
   * @param fullOnly whether only full collections count, after which nothing is there that is not
   *     in use
   */
  GarbageLog(Path file, boolean fullOnly) {
    this.file = file;
    this.fullOnly = fullOnly;
  }

  /** Most megabytes after a collection since the last call; negative when there was none. */
  double most() throws IOException {
    var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
    double most = -1;
    for (int i = seen; i < lines.length; i++) {
      var line = AFTER.matcher(lines[i]);
      if (line.find() && (!fullOnly || line.group(1).equals("Full"))) {
        most = Math.max(most, Double.parseDouble(line.group(2)));
      }
    }
    seen = lines.length;
    return most;
  }
}
