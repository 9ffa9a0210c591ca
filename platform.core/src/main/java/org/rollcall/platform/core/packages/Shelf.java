package org.rollcall.platform.core.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rollcall.platform.core.home.OwnerOnlyFolder;
import org.rollcall.platform.core.sync.HandedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files lie that were handed over, for as long as they are needed: they hold student data.
 */
final class Shelf {
  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
  private static final int AT_ONCE = 1 << 16;

  private final Path folder;
  private final PackageLimits limits;

  Shelf(Path folder, PackageLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Takes a file in, to the end of the stream, and says what it is. */
  HandedFile take(InputStream in, String name, String by) throws IOException {
    OwnerOnlyFolder.make(folder);
    // Only the owner may read what the JDK makes so.
    var file = Files.createTempFile(folder, "package-", ".zip");
    boolean whole = false;
    try {
      var sum = sha256();
      long octets = 0;
      try (var out = new DigestOutputStream(Files.newOutputStream(file), sum)) {
        var buffer = new byte[AT_ONCE];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          octets += read;
          mustBeSmall(octets);
          out.write(buffer, 0, read);
        }
      }
      whole = true;
      return new HandedFile(
          HandedFile.plainName(name),
          octets,
          HexFormat.of().formatHex(sum.digest()),
          by,
          String.valueOf(file.getFileName()));
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A folder for uploads that are still coming; only the owner may look into it. */
  Path uploads() {
    try {
      var uploads = folder.resolveSibling("tmp").resolve("uploads");
      OwnerOnlyFolder.make(uploads);
      return uploads;
    } catch (IOException e) {
      throw ZipPackage.unreadable(e);
    }
  }

  private void mustBeSmall(long octets) {
    if (octets > limits.octets()) {
      throw Damaged.because(
          "The file is larger than "
              + (limits.octets() >> 20)
              + " MB. If it is right, the operator raises packages.size.");
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  boolean has(String name) {
    return Files.isRegularFile(path(name));
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(path(name));
    } catch (IOException e) {
      LOG.warn("A file with a roster cannot be removed from {}", folder, e);
    }
  }

  /** The names of all that lies there. */
  List<String> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(it -> String.valueOf(it.getFileName()))
          .toList();
    } catch (IOException e) {
      LOG.warn("The files in {} cannot be looked through", folder, e);
      return List.of();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
