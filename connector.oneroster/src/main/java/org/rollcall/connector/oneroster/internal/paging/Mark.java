package org.rollcall.connector.oneroster.internal.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark by which a record is recognised again without keeping its identifier. */
final class Mark {
  static final String NONE = "-";
  private static final int OCTETS = 8;

  private Mark() {}

  static String of(String sourcedId) {
    if (sourcedId.isEmpty()) {
      return NONE;
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(sourcedId.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
