package org.rollcall.connector.oneroster.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first octets of a stream. */
final class Bounded extends FilterInputStream {
  private int left;

  Bounded(InputStream in, int octets) {
    super(in);
    this.left = octets;
  }

  @Override
  public int read() throws IOException {
    return left-- > 0 ? super.read() : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int read = super.read(buffer, offset, Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }
}
