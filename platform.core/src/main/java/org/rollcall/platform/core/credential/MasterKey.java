package org.rollcall.platform.core.credential;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.TokenHash;
import org.rollcall.platform.core.home.OwnerOnlyFile;

/** The key of the installation that seals every credential. */
public final class MasterKey {
  private static final int OCTETS = 32;
  private static final int FINGERPRINT_DIGITS = 16;

  private final byte[] octets;

  private MasterKey(byte[] octets) {
    this.octets = octets;
  }

  /** The key that was given, else the one in the home, made at the first start. */
  public static MasterKey of(Optional<String> given, Path home) {
    var file = home.resolve("master.key");
    var text = given.orElseGet(() -> new OwnerOnlyFile(file).readOrMake(() -> fresh().text()));
    return read(text)
        .orElseThrow(
            () ->
                new SisException(
                    FailureKind.STORAGE_UNAVAILABLE,
                    "The master key in "
                        + file
                        + " or ROLLCALL_MASTER_KEY must be 32 octets in base64: restore it from"
                        + " your backup."));
  }

  /** Empty when the text is no key. */
  static Optional<MasterKey> read(String text) {
    try {
      var octets = Base64.getDecoder().decode(text.strip());
      return octets.length == OCTETS ? Optional.of(new MasterKey(octets)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static MasterKey fresh() {
    var octets = new byte[OCTETS];
    new SecureRandom().nextBytes(octets);
    return new MasterKey(octets);
  }

  /** A name of the key that does not give it away. */
  String id() {
    var hash = TokenHash.of("rollcall master key " + Base64.getEncoder().encodeToString(octets));
    return hash.hex().substring(0, FINGERPRINT_DIGITS);
  }

  SealedBox box() {
    return new SealedBox(new SecretKeySpec(octets, "AES"));
  }

  /** The key itself as text, for its file or its wrapping and nothing else. */
  String text() {
    return Base64.getEncoder().encodeToString(octets);
  }

  @Override
  public String toString() {
    return "MasterKey[••••••]";
  }
}
