package org.rollcall.platform.core.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * A master key as a text that only a passphrase opens: a line that names the form, then name and
 * value a line, all of which are authenticated along.
 */
final class WrappedKey {
  private static final String FORM = "rollcall master key 1";
  private static final String DERIVATION = "PBKDF2-HMAC-SHA256";
  private static final int ITERATIONS = 600_000;
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_OCTETS = 16;
  private static final int KEY_BITS = 256;
  private static final int SHORTEST_PASSPHRASE = 12;
  private static final int LONGEST_TEXT = 4_000;

  private WrappedKey() {}

  static String wrap(MasterKey key, Secret passphrase) {
    if (passphrase.reveal().length() < SHORTEST_PASSPHRASE) {
      throw Refusal.invalid(
          "passphrase", "Choose a passphrase of at least " + SHORTEST_PASSPHRASE + " characters.");
    }
    var salt = new byte[SALT_OCTETS];
    new SecureRandom().nextBytes(salt);
    var head =
        """
        %s
        derivation: %s
        iterations: %d
        salt: %s
        """
            .formatted(FORM, DERIVATION, ITERATIONS, Base64.getEncoder().encodeToString(salt));
    var sealed =
        box(passphrase, salt, ITERATIONS)
            .seal(key.text().getBytes(StandardCharsets.UTF_8), octets(head));
    return head + "key: " + Base64.getEncoder().encodeToString(sealed) + "\n";
  }

  /** Refused by field when it is no wrapped key, or the passphrase is wrong. */
  static MasterKey unwrap(String text, Secret passphrase) {
    var lines = lines(text);
    try {
      int iterations = Integer.parseInt(lines.getOrDefault("iterations", ""));
      if (iterations < 1 || iterations > MOST_ITERATIONS) {
        throw unreadable();
      }
      var salt = lines.getOrDefault("salt", "");
      var head =
          """
          %s
          derivation: %s
          iterations: %d
          salt: %s
          """
              .formatted(FORM, DERIVATION, iterations, salt);
      return box(passphrase, Base64.getDecoder().decode(salt), iterations)
          .open(Base64.getDecoder().decode(lines.getOrDefault("key", "")), octets(head))
          .flatMap(key -> MasterKey.read(new String(key, StandardCharsets.UTF_8)))
          .orElseThrow(
              () ->
                  Refusal.invalid(
                      "passphrase",
                      "The passphrase is wrong, or the file was altered. Try the passphrase again."));
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static Map<String, String> lines(String text) {
    var lines = text.length() > LONGEST_TEXT ? new String[] {""} : text.strip().split("\\R");
    if (!lines[0].equals(FORM)) {
      throw unreadable();
    }
    var values = new LinkedHashMap<String, String>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.put(line.substring(0, colon), line.substring(colon + 2).strip());
      }
    }
    if (!DERIVATION.equals(values.get("derivation"))) {
      throw unreadable();
    }
    return values;
  }

  private static Refusal unreadable() {
    return Refusal.invalid(
        "file",
        "This is no file that \"rollcall key export\" of this version wrote; take that one.");
  }

  private static SealedBox box(Secret passphrase, byte[] salt, int iterations) {
    if (salt.length == 0) {
      throw unreadable();
    }
    var spec = new PBEKeySpec(passphrase.reveal().toCharArray(), salt, iterations, KEY_BITS);
    try {
      var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return new SealedBox(new SecretKeySpec(derived.getEncoded(), "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
