package org.rollcall.platform.core.connection;

/** A credential under AES-256-GCM; only the core can open it. */
public final class SealedCredential {
  private final String keyId;
  private final byte[] octets;

  /**
   * Takes what a seal produced.
   *
   * @param keyId which master key sealed it
   * @param octets nonce and ciphertext
   */
  public SealedCredential(String keyId, byte[] octets) {
    this.keyId = keyId;
    this.octets = octets.clone();
  }

  /** Which master key sealed it. */
  public String keyId() {
    return keyId;
  }

  /** Nonce and ciphertext. */
  public byte[] octets() {
    return octets.clone();
  }

  @Override
  public String toString() {
    return "SealedCredential[••••••]";
  }
}
