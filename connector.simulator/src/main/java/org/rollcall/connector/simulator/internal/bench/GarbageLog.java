package org.rollcall.connector.simulator.internal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What the log of the garbage collector says of the heap after each full collection, when nothing
 * is there that is not in use.
 */
final class GarbageLog {
  private static final Pattern AFTER = Pattern.compile("Pause Full.*\\d+M->(\\d+)M\\(");
  private final Path file;
  private int seen;

  GarbageLog(Path file) {
    this.file = file;
  }

  /** Most megabytes after a collection since the last call; negative when there was none. */
  double most() throws IOException {
    var lines = Files.readString(file, StandardCharsets.UTF_8).split("\n");
    double most = -1;
    for (int i = seen; i < lines.length; i++) {
      var line = AFTER.matcher(lines[i]);
      if (line.find()) {
        most = Math.max(most, Double.parseDouble(line.group(1)));
      }
    }
    seen = lines.length;
    return most;
  }
}
