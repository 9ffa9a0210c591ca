package org.rollcall.platform.core.connection;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.platform.core.refusal.Refusal;

/** Makes the contexts through which connectors see a connection. */
public final class ConnectionContexts {
  private final Connections connections;
  private final CredentialSeal seal;
  private final OutboundClients clients;
  private final Clock clock;

  /** Makes contexts of these connections. */
  public ConnectionContexts(
      Connections connections, CredentialSeal seal, OutboundClients clients, Clock clock) {
    this.connections = connections;
    this.seal = seal;
    this.clients = clients;
    this.clock = clock;
  }

  /**
   * The context of a connection as it is stored.
   *
   * @throws Refusal when the stored secret cannot be opened, or the connection is gone
   */
  public ConnectionContext stored(Connection connection, Patience patience) {
    return of(connection.settings(), connection.addresses(), credential(connection), patience);
  }

  /** The credential of a connection, opened. */
  Credential credential(Connection connection) {
    var sealed =
        connections.credential(connection.id()).orElseThrow(() -> Refusal.notFound("connection"));
    return seal.open(connection.district(), connection.connector(), sealed);
  }

  /** The context of something that is not stored yet. */
  ConnectionContext of(
      Settings settings, ServiceAddresses addresses, Credential credential, Patience patience) {
    return new OpenContext(
        settings, addresses, credential, clock, clients.clientFor(all(addresses)), patience);
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
      Patience patience)
      implements ConnectionContext {
    @Override
    public void pause(Duration wait) {
      patience.pause(wait);
    }
  }
}
