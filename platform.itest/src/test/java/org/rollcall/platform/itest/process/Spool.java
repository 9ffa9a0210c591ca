package org.rollcall.platform.itest.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What runs have read and not stored yet, as it lies in a home. */
final class Spool {
  private static final String KEPT = ".kept";

  private Spool() {}

  /** The collections that runs have read to their end. */
  static List<String> finished(Path home) throws IOException {
    var runs = home.resolve("spool");
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(runs)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(KEPT))
          .map(name -> name.substring(0, name.length() - KEPT.length()))
          .toList();
    } catch (UncheckedIOException gone) {
      // A run that ends takes its files along while they are being listed.
      return List.of();
    }
  }
}
