package org.rollcall.platform.core.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a file system says that only the owner may read and write: POSIX rights, or an ACL. */
sealed interface OwnerOnly {
  /** To be given when the file is created, so that nobody can read it in between. */
  FileAttribute<?> attribute();

  /** Narrows the rights of a file that somebody copied without them. */
  void tighten(Path file) throws IOException;

  static OwnerOnly of(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new Posix();
    }
    var me =
        path.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
    return new Acl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(me)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }

  /** Linux, macOS. */
  record Posix() implements OwnerOnly {
    private static final Set<PosixFilePermission> RIGHTS =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    @Override
    public FileAttribute<?> attribute() {
      return PosixFilePermissions.asFileAttribute(RIGHTS);
    }

    @Override
    public void tighten(Path file) throws IOException {
      var rights = Files.getPosixFilePermissions(file);
      if (!RIGHTS.containsAll(rights)) {
        Files.setPosixFilePermissions(file, RIGHTS);
      }
    }
  }

  /** Windows. */
  record Acl(List<AclEntry> entries) implements OwnerOnly {
    @Override
    public FileAttribute<?> attribute() {
      return new FileAttribute<List<AclEntry>>() {
        @Override
        public String name() {
          return "acl:acl";
        }

        @Override
        public List<AclEntry> value() {
          return entries;
        }
      };
    }

    @Override
    public void tighten(Path file) throws IOException {
      Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(entries);
    }
  }
}
