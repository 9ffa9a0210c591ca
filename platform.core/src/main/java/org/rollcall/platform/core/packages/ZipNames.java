package org.rollcall.platform.core.packages;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which names an archive may hold: plain ones, each once, and no file that is not one. */
final class ZipNames {
  // What the Finder of macOS and the Explorer of Windows put beside, without being asked.
  private static final Set<String> LITTER = Set.of(".DS_Store", "desktop.ini", "Thumbs.db");
  private static final String MAC_LITTER = "__MACOSX/";
  private static final Set<String> ARCHIVES = Set.of("zip", "gz", "tgz", "7z", "rar", "tar", "bz2");

  private ZipNames() {}

  /** The names that count; refused when one of them may not be there. */
  static Set<String> checked(List<ZipItem> items) {
    var seen = new HashSet<String>();
    for (var item : items) {
      if (item.encrypted()) {
        throw Damaged.because(
            "The zip is encrypted. Zip the files without a password; Rollcall keeps them to itself"
                + " and removes them after the run.");
      }
      if (isLitter(item)) {
        continue;
      }
      check(item);
      if (!seen.add(item.name().toLowerCase(Locale.ROOT))) {
        throw Damaged.because(
            "The zip holds "
                + Damaged.shown(item.name())
                + " twice, perhaps in capital letters once. Leave one of them out.");
      }
    }
    return items.stream()
        .filter(item -> !isLitter(item))
        .map(ZipItem::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isLitter(ZipItem item) {
    return LITTER.contains(item.name()) || item.name().startsWith(MAC_LITTER);
  }

  private static void check(ZipItem item) {
    var name = item.name();
    if (item.link()) {
      throw Damaged.because(
          "In the zip, "
              + Damaged.shown(name)
              + " is a link to another file. Zip the file itself.");
    }
    if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
      throw Damaged.because("The zip holds a file without a proper name. Zip the CSV files alone.");
    }
    if (name.startsWith("/") || name.contains("..") || name.contains(":")) {
      throw Damaged.because(
          "In the zip, "
              + Damaged.shown(name)
              + " points out of the package. Zip the CSV files alone, without any path.");
    }
    if (item.folder() || name.contains("/") || name.contains("\\")) {
      throw Damaged.because(
          "The zip holds a folder: "
              + Damaged.shown(name)
              + ". OneRoster wants the files themselves at the top: select the CSV files, not the"
              + " folder they are in, and zip those.");
    }
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ARCHIVES.contains(ending)) {
      throw Damaged.because(
          "The zip holds another archive, " + Damaged.shown(name) + ". Zip the CSV files alone.");
    }
  }
}
