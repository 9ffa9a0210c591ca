package org.rollcall.platform.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** A folder that only the user who runs Rollcall may enter: by POSIX rights, or by an ACL. */
final class OwnerOnlyFolder {
  private OwnerOnlyFolder() {}

  /** Makes it, and the folders above it; leaves the rights of one that is there. */
  static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      Files.createDirectories(folder.getParent());
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var rights = PosixFilePermissions.fromString("rwx------");
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(rights));
    } else {
      Files.createDirectory(folder);
      tightenByAcl(folder);
    }
  }

  private static void tightenByAcl(Path folder) throws IOException {
    var view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
    if (view != null) {
      var entry =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(Files.getOwner(folder))
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
              .build();
      view.setAcl(List.of(entry));
    }
  }
}
