package org.rollcall.platform.core.packages;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** A file of an archive as it is unpacked: what is not as the directory says is refused. */
final class CheckedStream extends FilterInputStream {
  private static final int SKIPPED_AT_ONCE = 8192;

  private final ZipEntry entry;
  private final CRC32 sum = new CRC32();
  private long octets;
  private boolean ended;

  CheckedStream(InputStream in, ZipEntry entry) {
    super(in);
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (ended) {
      return -1;
    }
    int read;
    try {
      read = super.read(into, from, most);
    } catch (ZipException | EOFException e) {
      throw Damaged.because(damaged(), e);
    }
    if (read < 0) {
      end();
      return -1;
    }
    octets += read;
    sum.update(into, from, read);
    if (octets > entry.getSize()) {
      throw Damaged.because(
          "In the zip, "
              + Damaged.shown(entry.getName())
              + " unpacks to more than the zip says. Zip the files anew.");
    }
    return read;
  }

  private void end() {
    ended = true;
    if (octets != entry.getSize() || sum.getValue() != entry.getCrc()) {
      throw Damaged.because(damaged());
    }
  }

  private String damaged() {
    return "In the zip, "
        + Damaged.shown(entry.getName())
        + " is damaged or was cut off. Zip the files anew, and send the whole zip.";
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public long skip(long most) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(most, SKIPPED_AT_ONCE)]));
  }
}
