package org.rollcall.platform.core.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens that nobody guesses: 256 random bits, in letters that fit a URL. */
public final class Tokens {
  /** How an API key begins, so that scanners recognise one that leaked. */
  public static final String KEY_PREFIX = "rk_";

  private static final int OCTETS = 32;

  private final SecureRandom random = new SecureRandom();

  /** A new token for a session or a link. */
  public String next() {
    var octets = new byte[OCTETS];
    random.nextBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  /** A new API key. */
  public String nextKey() {
    return KEY_PREFIX + next();
  }
}
