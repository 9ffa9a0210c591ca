package org.rollcall.platform.core.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.rollcall.connector.api.Secret;

/**
 * Hashes and compares passwords with PBKDF2-HMAC-SHA256. A stored hash names its own cost, so that
 * the cost can be raised later.
 */
public final class Passwords {
  /** The cost that OWASP advised in 2023 for this algorithm. */
  private static final int ADVISED_ITERATIONS = 600_000;

  private static final String ALGORITHM = "pbkdf2-sha256";
  private static final int SALT_OCTETS = 16;
  private static final int HASH_BITS = 256;

  private final int iterations;
  private final SecureRandom random = new SecureRandom();
  private final PasswordHash nobodys;

  /** Hashes at the advised cost. */
  public Passwords() {
    this(ADVISED_ITERATIONS);
  }

  /** Hashes at another cost; a low one is for tests only. */
  public Passwords(int iterations) {
    this.iterations = iterations;
    this.nobodys = encode(iterations, salt(), new byte[HASH_BITS / 8]);
  }

  /** The hash of a new password, with a salt of its own. Takes a good part of a second. */
  public PasswordHash hash(Secret password) {
    var salt = salt();
    return encode(iterations, salt, derive(password, salt, iterations));
  }

  /** Whether the password is the one that was hashed, compared in constant time. */
  public boolean matches(Secret password, PasswordHash stored) {
    var parts = List.of(stored.encoded().split("\\$"));
    if (parts.size() != 4 || !parts.get(0).equals(ALGORITHM)) {
      throw new IllegalArgumentException("a stored password is of no known form");
    }
    var decoder = Base64.getDecoder();
    var derived = derive(password, decoder.decode(parts.get(2)), Integer.parseInt(parts.get(1)));
    return MessageDigest.isEqual(derived, decoder.decode(parts.get(3)));
  }

  /** Takes as long as a comparison, so that the time does not tell whether an account exists. */
  void matchNobody(Secret password) {
    if (matches(password, nobodys)) {
      throw new IllegalStateException("nothing hashes to zeros");
    }
  }

  private byte[] salt() {
    var salt = new byte[SALT_OCTETS];
    random.nextBytes(salt);
    return salt;
  }

  private static byte[] derive(Secret password, byte[] salt, int iterations) {
    var spec = new PBEKeySpec(password.reveal().toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static PasswordHash encode(int iterations, byte[] salt, byte[] hash) {
    var encoder = Base64.getEncoder();
    return new PasswordHash(
        String.join(
            "$",
            ALGORITHM,
            Integer.toString(iterations),
            encoder.encodeToString(salt),
            encoder.encodeToString(hash)));
  }
}
