package org.rollcall.platform.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.eclipse.jetty.http.HttpException;

/**
 * Reads what an answer leaves unread of its request. Jetty does not use a connection on which
 * something was left, and does not say so: whoever sends the next request over it gets no answer.
 */
public final class RestOfBody {
  /** A longer one costs more than a connection. */
  private static final long LONGEST = 8L << 20;

  private RestOfBody() {}

  /** To be called before anything is written. */
  public static void skip(HttpServletRequest request) {
    // Whoever expects to be asked for the body sends none until then; Jetty says that it closes.
    if (request.getHeader("Expect") != null || !bringsBody(request)) {
      return;
    }
    try {
      request.getInputStream().skip(LONGEST);
    } catch (IOException | HttpException.RuntimeException gone) {
      // There is no rest; the answer is what it is.
      return;
    }
  }

  private static boolean bringsBody(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return (length > 0 && length <= LONGEST)
        || (length < 0 && request.getHeader("Transfer-Encoding") != null);
  }
}
