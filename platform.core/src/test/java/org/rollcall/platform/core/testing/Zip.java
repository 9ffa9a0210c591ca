package org.rollcall.platform.core.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives as a test wants them. */
public final class Zip {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(octets);

  /** Adds a file. */
  public Zip with(String name, String... lines) {
    return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file of these octets. */
  public Zip with(String name, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it. */
  public byte[] octets() {
    try {
      zip.close();
      return octets.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
