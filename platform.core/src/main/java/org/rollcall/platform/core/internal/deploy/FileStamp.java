package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a file without reading it; a file whose stamp stays the same is not being
 * written.
 *
 * @param key tells a file from another that was renamed over it; null where the file system has
 *     none
 */
record FileStamp(long bytes, FileTime modified, @Nullable Object key) {
  /** The stamp of a file; empty when it is gone or no plain file. */
  static Optional<FileStamp> of(Path file) {
    try {
      var seen = Files.readAttributes(file, BasicFileAttributes.class);
      return seen.isRegularFile()
          ? Optional.of(new FileStamp(seen.size(), seen.lastModifiedTime(), seen.fileKey()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
