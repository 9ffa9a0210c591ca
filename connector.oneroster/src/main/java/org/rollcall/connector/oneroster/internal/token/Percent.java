package org.rollcall.connector.oneroster.internal.token;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of all but the unreserved characters, so that what is sent and what is signed
 * are the same.
 *
 * @see RFC 3986 2.3 and RFC 5849 3.6
 */
public final class Percent {
  private Percent() {}

  /** A space becomes %20: a plus is taken literally by some servers. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
