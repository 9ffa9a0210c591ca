package org.rollcall.platform.core.outbound;

import java.net.URI;
import java.util.Locale;

/** Scheme, host and port: what must be equal for two addresses to be the same server. */
record Origin(String scheme, String host, int port) {
  static Origin of(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return new Origin(scheme, host, address.getPort() >= 0 ? address.getPort() : usual(scheme));
  }

  private static int usual(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  boolean encrypted() {
    return scheme.equals("https");
  }

  @Override
  public String toString() {
    return scheme + "://" + host + (port == usual(scheme) ? "" : ":" + port);
  }
}
