package org.rollcall.platform.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.district.DistrictId;

/** Connections in memory. */
public final class MemoryConnections implements Connections {
  private final List<Connection> connections = new ArrayList<>();
  private final MemoryCredentials credentials = new MemoryCredentials(this);

  @Override
  public synchronized List<Connection> all() {
    return List.copyOf(connections);
  }

  @Override
  public synchronized List<Connection> of(DistrictId district) {
    return connections.stream().filter(it -> it.district().equals(district)).toList();
  }

  @Override
  public synchronized Optional<Connection> find(ConnectionId id) {
    return connections.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Optional<Connection> add(Connection said, StoredCredential credential) {
    var added = add(said);
    added.ifPresent(it -> credentials.keep(it.id(), credential));
    return added;
  }

  @Override
  public synchronized Optional<Connection> add(Connection said) {
    if (of(said.district()).stream().anyMatch(it -> it.name().equals(said.name()))) {
      return Optional.empty();
    }
    var added =
        new Connection(
            new ConnectionId(connections.size() + 1L),
            said.district(),
            said.name(),
            said.connector(),
            said.settings(),
            said.addresses(),
            said.acknowledged(),
            said.created());
    connections.add(added);
    return Optional.of(added);
  }

  @Override
  public synchronized void update(Connection connection) {
    connections.replaceAll(it -> it.id().equals(connection.id()) ? connection : it);
  }

  @Override
  public synchronized void update(Connection connection, StoredCredential credential) {
    update(connection);
    credentials.keep(connection.id(), credential);
  }

  /** What is kept of their secrets. */
  public MemoryCredentials credentials() {
    return credentials;
  }

  @Override
  public synchronized void remove(ConnectionId id) {
    connections.removeIf(it -> it.id().equals(id));
    credentials.forget(id);
  }
}
