package org.rollcall.platform.web.internal.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a fault once it is longer than allowed, whatever its header said. */
final class BoundedBody extends FilterInputStream {
  private final String what;
  private final long limit;
  private long read;

  BoundedBody(InputStream body, String what, long limit) {
    super(body);
    this.what = what;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    count(octet < 0 ? 0 : 1);
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    count(Math.max(0, some));
    return some;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int more) {
    read += more;
    if (read > limit) {
      throw HttpFault.tooLarge(what, limit);
    }
  }
}
