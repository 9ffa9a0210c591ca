package org.rollcall.platform.core.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sealed credential in its slot.
 *
 * @param tried whether a check passed with it
 * @param stored when it was entered
 * @param warned the last of the days before its end that was warned of; null when none was
 */
public record StoredCredential(
    CredentialSlot slot,
    SealedCredential sealed,
    Validity validity,
    boolean tried,
    Instant stored,
    @Nullable Integer warned) {
  /** One that nobody was warned of yet. */
  public StoredCredential(
      CredentialSlot slot,
      SealedCredential sealed,
      Validity validity,
      boolean tried,
      Instant stored) {
    this(slot, sealed, validity, tried, stored, null);
  }

  /** A current one that works, and does not expire as far as anybody said. */
  public static StoredCredential current(SealedCredential sealed, Instant stored) {
    return new StoredCredential(CredentialSlot.CURRENT, sealed, Validity.OPEN, true, stored);
  }
}
