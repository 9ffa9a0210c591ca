package org.rollcall.platform.core.connection;

import java.util.List;
import java.util.Optional;

/** The sealed credentials of all connections, two slots each. Blocks on the database. */
public interface Credentials {
  /** Those of a connection, the current one first; empty when there is no such connection. */
  List<StoredCredential> of(ConnectionId id);

  /** Keeps one in its slot, instead of what was there. */
  void keep(ConnectionId id, StoredCredential credential);

  /**
   * Makes the next one the current one, at once. False, and nothing changes, when the next slot
   * holds something else than was seen.
   *
   * @param seen what the next slot held
   * @param current the same, sealed for the current slot
   */
  boolean promote(ConnectionId id, SealedCredential seen, StoredCredential current);

  /** Empties a slot. */
  void clear(ConnectionId id, CredentialSlot slot);

  /** Changes the dates of what is in a slot; it is warned of anew. */
  void date(ConnectionId id, CredentialSlot slot, Validity validity);

  /** Remembers that somebody was warned so many days before the end of what is in a slot. */
  void warned(ConnectionId id, CredentialSlot slot, int days);

  /** Replaces whatever the work finds another seal for, all at once or nothing; counts them. */
  int reseal(Resealing work);

  /** Seals one credential anew. */
  @FunctionalInterface
  interface Resealing {
    /** The same, sealed otherwise; empty when it is to stay as it is. */
    Optional<SealedCredential> anew(CredentialPlace place, SealedCredential sealed);
  }
}
