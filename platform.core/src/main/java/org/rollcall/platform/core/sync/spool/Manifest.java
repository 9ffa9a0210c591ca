package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The small file that makes a collection on disk count as finished: facts by name, one to a line,
 * and a sum over them. It appears at once and whole, after everything that it speaks of.
 */
record Manifest(Map<String, String> facts) {
  private static final String SUM = "sum";

  Manifest {
    facts = Map.copyOf(facts);
  }

  /** A fact. */
  String fact(String name) throws IOException {
    var value = facts.get(name);
    if (value == null) {
      throw new IOException("a manifest without " + name);
    }
    return value;
  }

  void write(Path path) throws IOException {
    var text = new StringBuilder();
    new TreeMap<>(facts).forEach((name, value) -> line(text, name, value));
    line(text, SUM, Long.toHexString(sum(text.toString())));
    var beside = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void line(StringBuilder text, String name, String value) {
    if (value.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("a fact of more than one line: " + name);
    }
    text.append(name).append('=').append(value).append('\n');
  }

  /** What stands in the file; empty when it is not as it was written. */
  static Optional<Manifest> read(Path path) throws IOException {
    var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    int last = text.lastIndexOf(SUM + "=");
    if (last < 0) {
      return Optional.empty();
    }
    var facts = text.substring(0, last);
    if (!text.substring(last).equals(SUM + "=" + Long.toHexString(sum(facts)) + "\n")) {
      return Optional.empty();
    }
    var read = new TreeMap<String, String>();
    facts
        .lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              read.put(line.substring(0, equals), line.substring(equals + 1));
            });
    return Optional.of(new Manifest(read));
  }

  private static long sum(String text) {
    var crc = new CRC32C();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
