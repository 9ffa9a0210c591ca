package org.rollcall.platform.core.credential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-GCM with a fresh nonce, which goes before the ciphertext. */
final class SealedBox {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_OCTETS = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  SealedBox(SecretKey key) {
    this.key = key;
  }

  byte[] seal(byte[] content, byte[] authenticated) {
    var nonce = new byte[NONCE_OCTETS];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, authenticated).doFinal(content);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /** Empty when another key sealed it, or it was altered. */
  Optional<byte[]> open(byte[] octets, byte[] authenticated) {
    if (octets.length <= NONCE_OCTETS) {
      return Optional.empty();
    }
    try {
      var nonce = Arrays.copyOf(octets, NONCE_OCTETS);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, authenticated)
              .doFinal(octets, NONCE_OCTETS, octets.length - NONCE_OCTETS));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, byte[] authenticated)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(authenticated);
    return cipher;
  }

  @Override
  public String toString() {
    return "SealedBox[••••••]";
  }
}
