package org.rollcall.platform.core.connection;

import org.rollcall.connector.api.Credential;

/**
 * Seals credentials, and opens them again. A sealed one is bound to its district, connector and
 * slot: moved to another, it does not open.
 */
public interface CredentialSeal {
  /** Seals a credential. */
  SealedCredential seal(CredentialPlace place, Credential credential);

  /**
   * Opens a sealed credential.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal when another master key sealed it, or it was
   *     altered: the secret must be entered again
   */
  Credential open(CredentialPlace place, SealedCredential sealed);
}
