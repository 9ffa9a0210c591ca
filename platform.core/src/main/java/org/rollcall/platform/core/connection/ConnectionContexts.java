package org.rollcall.platform.core.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.capability.CapabilityProfile;

/** Makes the contexts through which connectors see a connection. */
public final class ConnectionContexts {
  private final CredentialUse credentials;
  private final OutboundClients clients;
  private final Clock clock;
  private final Function<Connection, Optional<CapabilityProfile>> capabilities;

  /** Makes contexts with these credentials, without anything known by probing. */
  public ConnectionContexts(CredentialUse credentials, OutboundClients clients, Clock clock) {
    this(credentials, clients, clock, connection -> Optional.empty());
  }

  /** Makes contexts with these credentials, and with what probes found out about their SISs. */
  public ConnectionContexts(
      CredentialUse credentials,
      OutboundClients clients,
      Clock clock,
      Function<Connection, Optional<CapabilityProfile>> capabilities) {
    this.capabilities = capabilities;
    this.credentials = credentials;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The context of a connection as it is stored, with the secret that counts today.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind CREDENTIALS_EXPIRED or
   *     CREDENTIALS_REJECTED, when no secret can be used
   */
  public ConnectionContext stored(Connection connection, Patience patience) {
    return stored(connection, turn(connection), patience);
  }

  /** The same with the secret whose turn it is. */
  public ConnectionContext stored(Connection connection, CredentialTurn turn, Patience patience) {
    return stored(connection, turn, patience, CallListener.NOBODY);
  }

  /** The same, of whose calls somebody hears. */
  public ConnectionContext stored(
      Connection connection, CredentialTurn turn, Patience patience, CallListener listener) {
    return open(
        connection.settings(),
        connection.addresses(),
        turn.credential(),
        patience,
        capabilities.apply(connection),
        listener);
  }

  /**
   * The secrets of a connection, to be tried one after the other.
   *
   * @throws org.rollcall.connector.api.failure.SisException of kind CREDENTIALS_EXPIRED or
   *     CREDENTIALS_REJECTED, when no secret can be used
   */
  public CredentialTurn turn(Connection connection) {
    return credentials.begin(connection);
  }

  /** All secrets of a connection that can be opened, the current one first. */
  public List<Credential> known(Connection connection) {
    return credentials.slots(connection).stream()
        .flatMap(stored -> credentials.open(connection, stored).stream())
        .toList();
  }

  /** The context of something that is not stored yet. */
  ConnectionContext of(
      Settings settings, ServiceAddresses addresses, Credential credential, Patience patience) {
    return open(settings, addresses, credential, patience, Optional.empty(), CallListener.NOBODY);
  }

  private ConnectionContext open(
      Settings settings,
      ServiceAddresses addresses,
      Credential credential,
      Patience patience,
      Optional<CapabilityProfile> found,
      CallListener listener) {
    return new OpenContext(
        settings,
        addresses,
        credential,
        clock,
        clients.clientFor(all(addresses), listener),
        patience,
        found,
        listener);
  }

  private static List<URI> all(ServiceAddresses addresses) {
    var all = new ArrayList<>(addresses.tokenUrls());
    all.add(addresses.rostering());
    addresses.gradebook().ifPresent(all::add);
    return all;
  }

  private record OpenContext(
      Settings settings,
      ServiceAddresses addresses,
      Credential credential,
      Clock clock,
      HttpClient http,
      Patience patience,
      Optional<CapabilityProfile> capabilities,
      CallListener listener)
      implements ConnectionContext {
    @Override
    public void pause(Duration wait) {
      patience.pause(wait);
      listener.waited(wait);
    }
  }
}
