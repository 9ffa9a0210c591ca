package org.rollcall.connector.simulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one application that may ask for tokens. */
public record Client(String id, String secret) {

  /** Reads HTTP Basic; both halves may be form-encoded, as RFC 6749 wants, or sent as they are. */
  boolean isIn(String authorization) {
    if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
      return false;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(authorization.substring(6).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      String plain = id + ":" + secret;
      return pair.equals(plain) || URLDecoder.decode(pair, StandardCharsets.UTF_8).equals(plain);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
