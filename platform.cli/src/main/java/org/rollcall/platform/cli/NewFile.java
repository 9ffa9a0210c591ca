package org.rollcall.platform.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that is written whole or not at all, and that only its owner may read. */
final class NewFile {
  private NewFile() {}

  static void mustNotExist(Path file) {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandFailure(file + " is there already; choose another name, or move it away.");
    }
  }

  static void write(Path file, String text) {
    write(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  static void write(Path file, InputStream content) {
    var beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(beside, ownerOnly(file));
      try (content;
          var out = Files.newOutputStream(beside)) {
        content.transferTo(out);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new CommandFailure(
          file
              + " cannot be written, or its content broke off; check folder and disk, and begin"
              + " again.");
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
