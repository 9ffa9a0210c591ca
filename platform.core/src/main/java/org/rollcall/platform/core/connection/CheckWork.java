package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.connection.ConnectForm.Filled;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One check from its beginning to its end; saves the connection when it passes. */
final class CheckWork implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);
  private static final ConnectionId UNNUMBERED = new ConnectionId(0);

  private final Connections connections;
  private final CredentialUse secrets;
  private final ConnectionContexts contexts;
  private final Clock clock;
  private final ConnectorLease lease;
  private final Subject subject;
  private final LiveCheck check;
  private final Witness witness;
  private final boolean save;

  CheckWork(
      Connections connections,
      CredentialUse secrets,
      ConnectionContexts contexts,
      Clock clock,
      ConnectorLease lease,
      Subject subject,
      LiveCheck check,
      Witness witness,
      boolean save) {
    this.connections = connections;
    this.secrets = secrets;
    this.contexts = contexts;
    this.clock = clock;
    this.lease = lease;
    this.subject = subject;
    this.check = check;
    this.witness = witness;
    this.save = save;
  }

  /** Hears what was saved. */
  @FunctionalInterface
  interface Witness {
    void saw(AuditAction action, ConnectionId id);
  }

  /**
   * What is checked.
   *
   * @param existing the connection that is changed or merely checked; null for a new one
   * @param turn the stored secrets, where they are what is checked; else null
   * @param validity when the secret that was entered can be used; null when the stored one stays
   */
  record Subject(
      DistrictId district,
      ConnectorId connector,
      Filled filled,
      ServiceAddresses addresses,
      @Nullable Connection existing,
      @Nullable CredentialTurn turn,
      @Nullable Validity validity) {
    static Subject stored(Connection connection, CredentialTurn turn) {
      return new Subject(
          connection.district(),
          connection.connector(),
          new Filled(connection.name(), connection.settings(), turn.credential()),
          connection.addresses(),
          connection,
          turn,
          null);
    }
  }

  @Override
  public void run() {
    try {
      checked().ifPresentOrElse(check::passed, check::failed);
    } catch (SisException e) {
      check.failed(step("Reach the SIS", e.sentence(), e.kind()));
    } catch (Refusal e) {
      check.failed(step("Save the connection", e.sentence(), FailureKind.REFUSED));
    } catch (RuntimeException | LinkageError e) {
      // The boundary to a connector: whatever a partner's code throws, the platform goes on.
      LOG.error("The connector {} failed in a check", subject.connector(), e);
      check.failed(
          step(
              "Finish the check",
              "The connector failed; its developers must look at the log of this Rollcall.",
              FailureKind.DEFECT));
    } finally {
      // However it ended, nobody waits for it any more.
      check.failed();
    }
  }

  /** The connection, when every step passed; the lease is given back before anybody hears of it. */
  private Optional<ConnectionId> checked() {
    try (lease) {
      var turn = subject.turn();
      var outcome =
          turn == null
              ? checkedWith(subject.filled().credential())
              : new CheckInTurn(turn, this::checkedWith).run();
      check.heard(outcome);
      return outcome.passed() && check.running()
          ? Optional.of(save ? saved(outcome) : storedId())
          : Optional.empty();
    }
  }

  private ConnectionCheck checkedWith(Credential credential) {
    var context =
        contexts.of(
            subject.filled().settings(), subject.addresses(), credential, Patience.ofCheck());
    return lease.connector().check(context, check);
  }

  private ConnectionId saved(ConnectionCheck outcome) {
    var existing = subject.existing();
    var filled = subject.filled();
    var connection =
        new Connection(
            existing == null ? UNNUMBERED : existing.id(),
            subject.district(),
            filled.name(),
            subject.connector(),
            withFound(filled.settings(), outcome),
            outcome.confirmed().orElse(subject.addresses()),
            existing == null ? Set.of() : existing.acknowledged(),
            existing == null ? clock.instant() : existing.created());
    var validity = subject.validity();
    if (existing != null && validity == null) {
      connections.update(connection);
      return connection.id();
    }
    var sealed =
        secrets.sealed(
            connection,
            CredentialSlot.CURRENT,
            filled.credential(),
            validity == null ? Validity.OPEN : validity,
            true);
    if (existing != null) {
      connections.update(connection, sealed);
      witness.saw(AuditAction.CONNECTION_CHANGED, connection.id());
      return connection.id();
    }
    var added =
        connections
            .add(connection, sealed)
            .orElseThrow(
                () -> Refusal.conflict("Another connection took this name: choose another one."))
            .id();
    witness.saw(AuditAction.CONNECTED, added);
    return added;
  }

  /** What was typed, and what this check found out in place of what an earlier one had. */
  private static Settings withFound(Settings typed, ConnectionCheck outcome) {
    var merged = new HashMap<>(typed.asMap());
    merged.keySet().removeIf(name -> name.startsWith(Settings.FOUND));
    merged.putAll(outcome.found());
    return Settings.of(merged);
  }

  private ConnectionId storedId() {
    var existing = subject.existing();
    if (existing == null) {
      throw new IllegalStateException("only what is stored is merely checked");
    }
    return existing.id();
  }

  private static CheckStep step(String title, String sentence, FailureKind kind) {
    return CheckStep.builder(title, false, sentence).failure(kind).build();
  }
}
