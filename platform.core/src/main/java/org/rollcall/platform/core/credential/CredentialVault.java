package org.rollcall.platform.core.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.Credential;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSeal;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Seals credentials with AES-256-GCM. District, connector and slot are authenticated along: the
 * first two never change while a connection lives, and are known before it has an identifier.
 */
public final class CredentialVault implements CredentialSeal {
  /** The key that seals comes first; the others still open. Replaced whole. */
  private volatile List<MasterKey> keys;

  /** Seals and opens with one key. */
  public CredentialVault(MasterKey key) {
    this.keys = List.of(key);
  }

  @Override
  public SealedCredential seal(CredentialPlace place, Credential credential) {
    var key = keys.get(0);
    return new SealedCredential(
        key.id(), key.box().seal(CredentialText.write(credential), aad(place)));
  }

  @Override
  public Credential open(CredentialPlace place, SealedCredential sealed) {
    return keyOf(sealed)
        .flatMap(key -> opened(key, place, sealed))
        .orElseThrow(CredentialVault::mustBeEnteredAgain);
  }

  /** The same under the key that seals; empty when it is already, or no key here opens it. */
  Optional<SealedCredential> anew(CredentialPlace place, SealedCredential sealed) {
    return sealed.keyId().equals(keys.get(0).id())
        ? Optional.empty()
        : keyOf(sealed)
            .flatMap(key -> opened(key, place, sealed))
            .map(credential -> seal(place, credential));
  }

  /** The key that seals. */
  MasterKey sealing() {
    return keys.get(0);
  }

  /** From now on the first key seals, and all of them open. */
  void take(MasterKey sealing, MasterKey... alsoOpening) {
    var all = new ArrayList<MasterKey>();
    all.add(sealing);
    all.addAll(List.of(alsoOpening));
    keys = List.copyOf(all);
  }

  private Optional<MasterKey> keyOf(SealedCredential sealed) {
    return keys.stream().filter(key -> key.id().equals(sealed.keyId())).findFirst();
  }

  private static Optional<Credential> opened(
      MasterKey key, CredentialPlace place, SealedCredential sealed) {
    var octets = key.box().open(sealed.octets(), aad(place));
    if (octets.isEmpty() && place.slot() == CredentialSlot.CURRENT) {
      octets = key.box().open(sealed.octets(), aadBeforeSlots(place));
    }
    return octets.map(CredentialText::read);
  }

  private static byte[] aad(CredentialPlace place) {
    return "rollcall credential 2, district %s, connector %s, slot %s"
        .formatted(place.district(), place.connector(), place.slot())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** As it was sealed when a connection had a single secret. */
  private static byte[] aadBeforeSlots(CredentialPlace place) {
    return "rollcall credential 1, district %s, connector %s"
        .formatted(place.district(), place.connector())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Refusal mustBeEnteredAgain() {
    return Refusal.unavailable(
        "The stored secret cannot be opened, because the master key of this Rollcall is another"
            + " one than when it was stored: the secret must be entered again.");
  }
}
