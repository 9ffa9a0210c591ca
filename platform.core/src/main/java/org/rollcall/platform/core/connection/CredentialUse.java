package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Credential;
import org.rollcall.platform.core.audit.Actor;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the secrets of connections on the days on which they count. */
public final class CredentialUse {
  private static final Logger LOG = LoggerFactory.getLogger(CredentialUse.class);
  private static final int LONGEST_RACE = 3;

  private final Credentials credentials;
  private final CredentialSeal seal;
  private final Districts districts;
  private final AuditLog audit;
  private final Clock clock;

  /** Opens these credentials with this seal. */
  public CredentialUse(
      Credentials credentials,
      CredentialSeal seal,
      Districts districts,
      AuditLog audit,
      Clock clock) {
    this.credentials = credentials;
    this.seal = seal;
    this.districts = districts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Chooses the secret that a run or a check begins with.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind CREDENTIALS_EXPIRED or
   *     CREDENTIALS_REJECTED, when none can be used today
   */
  public CredentialTurn begin(Connection connection) {
    return CredentialTurn.begun(this, connection);
  }

  /** How long the secrets of a connection last. */
  public Outlook outlook(Connection connection) {
    var today = today(connection.district());
    var slots = slots(connection).stream().map(it -> seen(connection, it, today)).toList();
    return Outlook.of(slots, today, !connection.filesOnly());
  }

  private SlotSeen seen(Connection connection, StoredCredential stored, LocalDate today) {
    var validity = stored.validity();
    var state =
        open(connection, stored).isEmpty()
            ? SlotSeen.State.CLOSED
            : validity.aheadOn(today)
                ? SlotSeen.State.AHEAD
                : validity.endedBefore(today) ? SlotSeen.State.EXPIRED : SlotSeen.State.USABLE;
    return new SlotSeen(stored.slot(), state, validity, stored.tried(), stored.stored());
  }

  /** The day it is in the district; in UTC while nobody knows which. */
  LocalDate today(@Nullable DistrictId district) {
    var zone =
        Optional.ofNullable(district)
            .flatMap(districts::find)
            .map(District::zone)
            .orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  List<StoredCredential> slots(Connection connection) {
    return credentials.of(connection.id());
  }

  /** Empty when there is none, or it cannot be opened any more. */
  Optional<Credential> open(Connection connection, CredentialSlot slot) {
    return slots(connection).stream()
        .filter(stored -> stored.slot() == slot)
        .findFirst()
        .flatMap(stored -> open(connection, stored));
  }

  /** Empty when another master key sealed it. */
  Optional<Credential> open(Connection connection, StoredCredential stored) {
    try {
      return Optional.of(seal.open(CredentialPlace.of(connection, stored.slot()), stored.sealed()));
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /** Seals what works, or will be tried later, for a slot. */
  StoredCredential sealed(
      Connection connection,
      CredentialSlot slot,
      Credential credential,
      Validity validity,
      boolean tried) {
    var sealed = seal.seal(CredentialPlace.of(connection, slot), credential);
    return new StoredCredential(slot, sealed, validity, tried, clock.instant());
  }

  /**
   * Makes the next secret, which works, the current one.
   *
   * @param why how it came to this, for the log
   */
  void promote(Actor actor, Connection connection, String why) {
    for (int i = 0; i < LONGEST_RACE; i++) {
      var next =
          slots(connection).stream().filter(it -> it.slot() == CredentialSlot.NEXT).findFirst();
      if (next.isEmpty()) {
        return;
      }
      if (promoted(connection, next.get())) {
        LOG.info(
            "The next secret of connection {} is the current one now: {}", connection.id(), why);
        audit.record(
            actor,
            AuditAction.SECRET_SWITCHED,
            connection.district(),
            "connection " + connection.id(),
            "The next secret is the current one now: " + why);
        return;
      }
    }
  }

  /** False when somebody sealed it anew, or replaced it, in between. */
  private boolean promoted(Connection connection, StoredCredential next) {
    var credential = seal.open(CredentialPlace.of(connection, CredentialSlot.NEXT), next.sealed());
    var current = sealed(connection, CredentialSlot.CURRENT, credential, next.validity(), true);
    return credentials.promote(connection.id(), next.sealed(), current);
  }
}
