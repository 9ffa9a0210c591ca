package org.rollcall.connector.oneroster.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rollcall.connector.oneroster.internal.json.ExcessException;

/**
 * What was packed, unpacked; breaks off where it grows beyond what JSON packs to. The platform
 * bounds what is sent, and a thousandth of it may be enough to be sent.
 */
final class DecodedStream extends FilterInputStream {
  private static final long HARMLESS = 64L << 20;
  private static final long MOST_PER_SENT = 100;

  private final CountingStream sent;
  private long octets;

  DecodedStream(InputStream unpacked, CountingStream sent) {
    super(unpacked);
    this.sent = sent;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws IOException {
    octets += more;
    if (octets > HARMLESS && octets / MOST_PER_SENT > sent.octets()) {
      throw new ExcessException("an answer that unpacks to more than a hundred times its size");
    }
  }
}
