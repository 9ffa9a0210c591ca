package org.rollcall.platform.core.telling.post;

import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSeal;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/** Seals what messages are sent with by the key that seals the secrets of connections. */
public final class NoticeSeal {
  private static final DistrictId NONE = new DistrictId(0);
  private static final ConnectorId MAIL = ConnectorId.of("rollcall-mail");
  private static final ConnectorId WEBHOOK = ConnectorId.of("rollcall-webhook");

  private final CredentialSeal seal;

  /** Seals with this one. */
  public NoticeSeal(CredentialSeal seal) {
    this.seal = seal;
  }

  /** Where the mail server's password belongs. */
  public static CredentialPlace mail() {
    return new CredentialPlace(NONE, MAIL, CredentialSlot.CURRENT);
  }

  /** Where the secret of a district's webhook belongs. */
  public static CredentialPlace webhook(DistrictId district) {
    return new CredentialPlace(district, WEBHOOK, CredentialSlot.CURRENT);
  }

  /** Where the one before belongs. */
  public static CredentialPlace formerWebhook(DistrictId district) {
    return new CredentialPlace(district, WEBHOOK, CredentialSlot.NEXT);
  }

  /** Seals a secret for its place. */
  public SealedCredential seal(CredentialPlace place, Secret secret) {
    return seal.seal(place, Credential.of("rollcall", secret));
  }

  /**
   * Opens it.
   *
   * @throws PostFailure when another master key sealed it
   */
  public Secret open(CredentialPlace place, SealedCredential sealed) {
    try {
      return seal.open(place, sealed).secret();
    } catch (Refusal e) {
      throw new PostFailure(e.sentence(), e);
    }
  }
}
