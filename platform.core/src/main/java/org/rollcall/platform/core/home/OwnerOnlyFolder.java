package org.rollcall.platform.core.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A folder that only the owner of the installation may look into. */
public final class OwnerOnlyFolder {
  private static final Set<PosixFilePermission> RIGHTS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private OwnerOnlyFolder() {}

  /**
   * Makes it with all folders above it, or narrows the rights of one that is there. Where a file
   * system knows no rights of this kind, those of ROLLCALL_HOME count.
   */
  public static void make(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, RIGHTS);
    }
  }
}
