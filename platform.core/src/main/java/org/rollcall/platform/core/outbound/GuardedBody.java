package org.rollcall.platform.core.outbound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rollcall.connector.api.failure.SisException;

/** A body whose reader learns of a limit by the SisException itself, not by what wraps it. */
final class GuardedBody extends FilterInputStream {
  GuardedBody(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw unwrapped(e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw unwrapped(e);
    }
  }

  private static IOException unwrapped(IOException e) {
    Causes.find(e, SisException.class)
        .ifPresent(
            failure -> {
              throw failure;
            });
    return e;
  }
}
