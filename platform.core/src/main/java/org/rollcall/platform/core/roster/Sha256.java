package org.rollcall.platform.core.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256, cut to 128 bits. */
final class Sha256 {
  private Sha256() {}

  static byte[] first16(byte[] octets) {
    return Arrays.copyOf(digest().digest(octets), 16);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
