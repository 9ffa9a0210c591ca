package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a jar to the end before anybody trusts it: whole, every checksum right, of sane size. */
final class JarSanity {
  private static final int MAX_ENTRIES = 20_000;
  private static final long MAX_UNPACKED_BYTES = 512L << 20;

  private JarSanity() {}

  /** The manifest of a jar that is whole. */
  static Manifest manifestOf(Path jar) throws UnusableBundle {
    try (var zip = new ZipFile(jar.toFile())) {
      readToTheEnd(zip);
      var manifest = zip.getEntry(JarFile.MANIFEST_NAME);
      if (manifest == null) {
        throw new UnusableBundle(
            "It is no bundle: it has no manifest. Put the connector's jar here instead.");
      }
      try (var in = zip.getInputStream(manifest)) {
        return new Manifest(in);
      }
    } catch (ZipException broken) {
      throw new UnusableBundle(
          "It is half copied, damaged, or no jar at all. Copy the file again.", broken);
    } catch (IOException | IllegalArgumentException broken) {
      throw new UnusableBundle("It cannot be read: it is damaged. Copy the file again.", broken);
    }
  }

  private static void readToTheEnd(ZipFile zip) throws IOException, UnusableBundle {
    if (zip.size() > MAX_ENTRIES) {
      throw new UnusableBundle("It has more than " + MAX_ENTRIES + " entries; no connector has.");
    }
    var buffer = new byte[1 << 16];
    long unpacked = 0;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      unpacked = readEntry(zip, entries.nextElement(), buffer, unpacked);
    }
  }

  private static long readEntry(ZipFile zip, ZipEntry entry, byte[] buffer, long unpackedBefore)
      throws IOException, UnusableBundle {
    long unpacked = unpackedBefore;
    try (var in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        if (unpacked > MAX_UNPACKED_BYTES) {
          throw new UnusableBundle("It unpacks to more than 512 MB; no connector does.");
        }
      }
    }
    return unpacked;
  }
}
