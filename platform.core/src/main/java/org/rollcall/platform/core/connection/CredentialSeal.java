package org.rollcall.platform.core.connection;

import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

/**
 * Seals credentials, and opens them again. A sealed one is bound to its district and connector:
 * moved to another, it does not open.
 */
public interface CredentialSeal {
  /** Seals a credential. */
  SealedCredential seal(DistrictId district, ConnectorId connector, Credential credential);

  /**
   * Opens a sealed credential.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal when another master key sealed it, or it was
   *     altered: the secret must be entered again
   */
  Credential open(DistrictId district, ConnectorId connector, SealedCredential sealed);
}
