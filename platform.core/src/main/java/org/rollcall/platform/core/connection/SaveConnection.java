package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.Settings;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.connection.CheckWork.Subject;
import org.rollcall.platform.core.refusal.Refusal;

/** Saves a new connection, or a changed one, once its check has passed. */
final class SaveConnection implements CheckWork.Ending {
  private static final ConnectionId UNNUMBERED = new ConnectionId(0);

  private final Connections connections;
  private final CredentialUse secrets;
  private final Clock clock;
  private final Subject subject;
  private final Witness witness;

  SaveConnection(
      Connections connections,
      CredentialUse secrets,
      Clock clock,
      Subject subject,
      Witness witness) {
    this.connections = connections;
    this.secrets = secrets;
    this.clock = clock;
    this.subject = subject;
    this.witness = witness;
  }

  /** Hears what was saved. */
  @FunctionalInterface
  interface Witness {
    void saw(AuditAction action, ConnectionId id);
  }

  @Override
  public ConnectionId passed(ConnectionCheck outcome) {
    var existing = subject.existing();
    return existing == null ? added(outcome) : changed(existing, outcome);
  }

  private ConnectionId added(ConnectionCheck outcome) {
    var validity = subject.validity();
    var connection = connection(null, outcome);
    var added =
        connections
            .add(connection, sealed(connection, validity == null ? Validity.OPEN : validity))
            .orElseThrow(
                () -> Refusal.conflict("Another connection took this name: choose another one."))
            .id();
    witness.saw(AuditAction.CONNECTED, added);
    return added;
  }

  private ConnectionId changed(Connection existing, ConnectionCheck outcome) {
    var validity = subject.validity();
    var connection = connection(existing, outcome);
    if (validity == null) {
      connections.update(connection);
    } else {
      connections.update(connection, sealed(connection, validity));
    }
    witness.saw(AuditAction.CONNECTION_CHANGED, connection.id());
    return connection.id();
  }

  private Connection connection(@Nullable Connection existing, ConnectionCheck outcome) {
    return new Connection(
        existing == null ? UNNUMBERED : existing.id(),
        subject.district(),
        subject.filled().name(),
        subject.connector(),
        withFound(subject.filled().settings(), outcome),
        outcome.confirmed().orElse(subject.addresses()),
        existing == null ? Set.of() : existing.acknowledged(),
        existing == null ? clock.instant() : existing.created());
  }

  private StoredCredential sealed(Connection connection, Validity validity) {
    return secrets.sealed(
        connection, CredentialSlot.CURRENT, subject.filled().credential(), validity, true);
  }

  /** What was typed, and what this check found out in place of what an earlier one had. */
  private static Settings withFound(Settings typed, ConnectionCheck outcome) {
    var merged = new HashMap<>(typed.asMap());
    merged.keySet().removeIf(name -> name.startsWith(Settings.FOUND));
    merged.putAll(outcome.found());
    return Settings.of(merged);
  }
}
