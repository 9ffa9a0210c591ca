package org.rollcall.platform.core.connection;

/**
 * A credential under AES-256-GCM; only the core can open it.
 *
 * @param keyId which master key sealed it
 * @param bytes nonce and ciphertext
 */
public record SealedCredential(String keyId, byte[] bytes) {
  public SealedCredential {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "SealedCredential[••••••]";
  }
}
