package org.rollcall.platform.core.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.CredentialSeal;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Seals credentials with AES-256-GCM. District and connector are authenticated along: they never
 * change while a connection lives, and are known before it has an identifier.
 */
public final class CredentialVault implements CredentialSeal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_OCTETS = 12;
  private static final int TAG_BITS = 128;

  private final MasterKey key;
  private final SecureRandom random = new SecureRandom();

  public CredentialVault(MasterKey key) {
    this.key = key;
  }

  @Override
  public SealedCredential seal(DistrictId district, ConnectorId connector, Credential credential) {
    var nonce = new byte[NONCE_OCTETS];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, district, connector);
      var sealed = cipher.doFinal(CredentialText.write(credential));
      return new SealedCredential(
          key.id(),
          ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  @Override
  public Credential open(DistrictId district, ConnectorId connector, SealedCredential sealed) {
    var octets = sealed.octets();
    if (!sealed.keyId().equals(key.id()) || octets.length <= NONCE_OCTETS) {
      throw mustBeEnteredAgain();
    }
    try {
      var nonce = Arrays.copyOf(octets, NONCE_OCTETS);
      var cipher = cipher(Cipher.DECRYPT_MODE, nonce, district, connector);
      return CredentialText.read(
          cipher.doFinal(octets, NONCE_OCTETS, octets.length - NONCE_OCTETS));
    } catch (AEADBadTagException e) {
      throw mustBeEnteredAgain();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, DistrictId district, ConnectorId connector)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(
        ("rollcall credential 1, district " + district + ", connector " + connector)
            .getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static Refusal mustBeEnteredAgain() {
    return Refusal.unavailable(
        "The stored secret cannot be opened, because the master key of this Rollcall is another"
            + " one than when it was stored: the secret must be entered again.");
  }
}
