package org.rollcall.connector.oneroster.internal.trial;

import java.net.URI;

/** A query whose quotes, equals signs and at signs are sent as they are. */
public final class PlainQuery {
  private PlainQuery() {}

  /** The same address, encoded only where an address must be. */
  public static URI of(URI encoded) {
    var text = encoded.toString();
    int query = text.indexOf('?');
    if (query < 0) {
      return encoded;
    }
    var plain = text.substring(query).replace("%27", "'").replace("%3D", "=").replace("%40", "@");
    return URI.create(text.substring(0, query) + plain);
  }
}
