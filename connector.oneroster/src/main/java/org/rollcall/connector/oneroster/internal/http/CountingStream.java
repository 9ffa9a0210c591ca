package org.rollcall.connector.oneroster.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the octets of an answer as they were sent. */
final class CountingStream extends FilterInputStream {
  private long octets;

  CountingStream(InputStream in) {
    super(in);
  }

  long octets() {
    return octets;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    octets += octet < 0 ? 0 : 1;
    return octet;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    octets += Math.max(read, 0);
    return read;
  }
}
