package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The folder as it is now: each settled file examined once, and again when it has changed. */
final class FolderFiles {
  private final Path folder;
  private final FolderLooks looks;
  private final Staging staging;
  private final Map<String, FolderFile> examined = new TreeMap<>();
  private Set<String> present = Set.of();

  FolderFiles(Path folder, Staging staging) {
    this.folder = folder;
    this.looks = new FolderLooks(folder);
    this.staging = staging;
  }

  /** Looks once more. */
  void look() throws IOException {
    var look = looks.look();
    present = look.present();
    examined.keySet().removeIf(name -> !present.contains(name) || look.changing().contains(name));
    look.settled().forEach(this::examine);
    forgetCopies();
  }

  /** All that is settled, by name. */
  List<FolderFile> settled() {
    return List.copyOf(examined.values());
  }

  /** Whether a name is there, settled or not. */
  boolean has(String name) {
    return present.contains(name);
  }

  /** The settled file of a name; null when it is not there or being written. */
  @Nullable FolderFile find(String name) {
    return examined.get(name);
  }

  private void examine(String name, FileStamp stamp) {
    var known = examined.get(name);
    if (known != null && known.stamp().equals(stamp)) {
      return;
    }
    var file = read(name, stamp);
    if (FileStamp.of(folder.resolve(name)).filter(stamp::equals).isPresent()) {
      examined.put(name, file);
    } else {
      // Somebody writes it again: what was read may be half of each. A later look will tell.
      examined.remove(name);
    }
  }

  private FolderFile read(String name, FileStamp stamp) {
    try {
      return new FolderFile(name, stamp, staging.stage(folder.resolve(name)), null);
    } catch (UnusableBundle unusable) {
      return new FolderFile(name, stamp, null, unusable.sentence());
    }
  }

  private void forgetCopies() throws IOException {
    var kept = new HashSet<Path>();
    examined.values().forEach(file -> file.usable().ifPresent(b -> kept.add(b.copy())));
    staging.keepOnly(kept);
  }
}
