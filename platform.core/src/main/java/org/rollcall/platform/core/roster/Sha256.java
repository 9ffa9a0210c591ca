package org.rollcall.platform.core.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256, cut to 128 bits. */
final class Sha256 {
  private Sha256() {}

  static byte[] first16(byte[] octets) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(octets), 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
