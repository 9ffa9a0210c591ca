package org.rollcall.platform.core.connection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;

/**
 * The secrets of one connection in one run or check: the current one first, the next one when the
 * current one has expired or the SIS rejects it. The next one becomes the current one once the SIS
 * has taken it, and not before. Used by one thread.
 */
public final class CredentialTurn {
  private final CredentialUse use;
  private final Connection connection;
  private final Set<CredentialSlot> begun = EnumSet.noneOf(CredentialSlot.class);
  private StoredCredential stored;
  private Credential credential;
  private boolean tookOver;
  private boolean accepted;

  private CredentialTurn(CredentialUse use, Connection connection, Opened first) {
    this.use = use;
    this.connection = connection;
    this.stored = first.stored();
    this.credential = first.credential();
    begun.add(stored.slot());
  }

  private record Opened(StoredCredential stored, Credential credential) {}

  static CredentialTurn begun(CredentialUse use, Connection connection) {
    var slots = use.slots(connection);
    var first = first(use, connection, slots, Set.of());
    return new CredentialTurn(
        use,
        connection,
        first.orElseThrow(
            () -> CredentialSentences.unusable(slots, use.today(connection.district()))));
  }

  private static Optional<Opened> first(
      CredentialUse use,
      Connection connection,
      List<StoredCredential> slots,
      Set<CredentialSlot> besides) {
    var today = use.today(connection.district());
    return slots.stream()
        .filter(slot -> !besides.contains(slot.slot()) && slot.validity().covers(today))
        .flatMap(
            slot -> use.open(connection, slot).map(opened -> new Opened(slot, opened)).stream())
        .findFirst();
  }

  /** The secret to use now. */
  public Credential credential() {
    return credential;
  }

  /** The SIS rejected the secret; whether there is another one to try. */
  public boolean rejected() {
    var other = first(use, connection, use.slots(connection), begun);
    other.ifPresent(
        opened -> {
          begun.add(opened.stored().slot());
          stored = opened.stored();
          credential = opened.credential();
          accepted = false;
        });
    return other.isPresent();
  }

  /** The SIS took the secret: from now on it is the current one. */
  public void accepted() {
    if (!accepted && stored.slot() == CredentialSlot.NEXT) {
      tookOver = true;
      use.promote(
          Caller.platform(),
          connection,
          begun.contains(CredentialSlot.CURRENT)
              ? "the SIS rejected the one before."
              : "the one before has expired, or cannot be opened.");
    }
    accepted = true;
  }

  /** What somebody should know when the next secret took over; empty when it did not. */
  public Optional<String> takeover() {
    return tookOver
        ? Optional.of(CredentialSentences.takenOver(begun.contains(CredentialSlot.CURRENT)))
        : Optional.empty();
  }

  /** The rejection, told for what it is: expired, or both rejected. */
  public SisException told(SisException rejection) {
    return explained(rejection.sentence())
        .map(told -> new SisException(told.kind(), told.sentence(), rejection))
        .orElse(rejection);
  }

  /** What a rejection means beyond what the SIS says; empty when it means nothing more. */
  Optional<Told> explained(String rejection) {
    var today = use.today(connection.district());
    if (stored.validity().endingOn(today)) {
      return Optional.of(
          new Told(
              FailureKind.CREDENTIALS_EXPIRED,
              CredentialSentences.rejectedAfterItsEnd(stored.validity())));
    }
    if (stored.slot() == CredentialSlot.NEXT) {
      return Optional.of(
          new Told(
              FailureKind.CREDENTIALS_REJECTED,
              (begun.contains(CredentialSlot.CURRENT)
                      ? "The SIS rejects the current secret and the next one too. "
                      : "The current secret cannot be used any more, and the SIS rejects the next"
                          + " one. ")
                  + rejection));
    }
    return Optional.empty();
  }

  /** A kind and its sentence. */
  record Told(FailureKind kind, String sentence) {}

  @Override
  public String toString() {
    return "CredentialTurn[" + connection.id() + ", " + stored.slot() + "]";
  }

  /** The slot that is in use. */
  CredentialSlot slot() {
    return stored.slot();
  }
}
