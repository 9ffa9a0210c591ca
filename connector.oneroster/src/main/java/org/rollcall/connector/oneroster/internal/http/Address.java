package org.rollcall.connector.oneroster.internal.http;

import java.net.URI;

/** An address as a person may see it: without user, query and fragment, which can hold secrets. */
public final class Address {
  private Address() {}

  public static String shown(URI address) {
    var host = address.getHost() == null ? "" : address.getHost();
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    var path = address.getRawPath() == null ? "" : address.getRawPath();
    return address.getScheme() + "://" + host + port + path;
  }
}
