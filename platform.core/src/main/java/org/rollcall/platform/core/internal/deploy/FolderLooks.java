package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks at the folder again and again, and believes what two looks in a row agree on. */
final class FolderLooks {
  private final Path folder;
  private Map<String, FileStamp> last = Map.of();

  FolderLooks(Path folder) {
    this.folder = folder;
  }

  /**
   * One look.
   *
   * @param settled files that are the same as at the look before, so nobody is writing them
   * @param changing files that are new or other than at the look before
   * @param present names that are there, or were there at the look before: one look without a file
   *     may be the moment between deleting and copying
   */
  record Look(Map<String, FileStamp> settled, Set<String> changing, Set<String> present) {}

  Look look() throws IOException {
    var now = stamps();
    var settled = new TreeMap<>(now);
    settled.entrySet().removeIf(file -> !file.getValue().equals(last.get(file.getKey())));
    var changing = new HashSet<>(now.keySet());
    changing.removeAll(settled.keySet());
    var present = new HashSet<>(now.keySet());
    present.addAll(last.keySet());
    last = now;
    return new Look(settled, changing, present);
  }

  private Map<String, FileStamp> stamps() throws IOException {
    var stamps = new TreeMap<String, FileStamp>();
    if (!Files.isDirectory(folder)) {
      return stamps;
    }
    try (var files = Files.newDirectoryStream(folder, FolderLooks::isJar)) {
      for (var file : files) {
        FileStamp.of(file).ifPresent(stamp -> stamps.put(file.getFileName().toString(), stamp));
      }
    }
    return stamps;
  }

  private static boolean isJar(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".jar");
  }
}
