package org.rollcall.platform.core.internal.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A harmless name for an uploaded file: the person's own, when nothing in it does harm. */
final class FileName {
  private static final int MAX_LENGTH = 120;

  private FileName() {}

  /** A name that is free in the folder. */
  static String freeIn(Path folder, String wished, StagedBundle bundle) {
    var own = harmless(wished);
    var formal = harmless(bundle.symbolicName() + "-" + bundle.version());
    var numbered =
        IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> harmless(bundle.symbolicName() + "-" + bundle.version() + "-" + n));
    return Stream.concat(Stream.of(own, formal), numbered)
        .filter(name -> !Files.exists(folder.resolve(name)))
        .findFirst()
        .orElseThrow();
  }

  private static String harmless(String wished) {
    var last = wished.substring(Math.max(wished.lastIndexOf('/'), wished.lastIndexOf('\\')) + 1);
    var stem = last.toLowerCase(Locale.ROOT).endsWith(".jar") ? withoutEnding(last) : last;
    var plain = stem.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[.-]+", "");
    var kept = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
    return (kept.isEmpty() ? "connector" : kept) + ".jar";
  }

  private static String withoutEnding(String name) {
    return name.substring(0, name.length() - ".jar".length());
  }
}
