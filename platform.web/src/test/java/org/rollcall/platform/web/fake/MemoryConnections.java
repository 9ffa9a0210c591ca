package org.rollcall.platform.web.fake;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;

/** Connections in memory. */
public final class MemoryConnections implements Connections {

  private static final Comparator<Connection> ORDER =
      Comparator.comparing((Connection of) -> of.district().value())
          .thenComparing(Connection::name);

  private final Map<Long, Connection> rows = new ConcurrentSkipListMap<>();
  private final Map<Long, SealedCredential> credentials = new ConcurrentSkipListMap<>();

  @Override
  public List<Connection> all() {
    return rows.values().stream().sorted(ORDER).toList();
  }

  @Override
  public List<Connection> of(DistrictId district) {
    return all().stream().filter(of -> of.district().equals(district)).toList();
  }

  @Override
  public Optional<Connection> find(ConnectionId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public synchronized Optional<Connection> add(Connection said, SealedCredential credential) {
    if (of(said.district()).stream().anyMatch(other -> other.name().equals(said.name()))) {
      return Optional.empty();
    }
    var connection =
        new Connection(
            new ConnectionId(rows.size() + 1L),
            said.district(),
            said.name(),
            said.connector(),
            said.settings(),
            said.addresses(),
            said.acknowledged(),
            said.created());
    update(connection, credential);
    return Optional.of(connection);
  }

  @Override
  public void update(Connection connection) {
    rows.put(connection.id().value(), connection);
  }

  @Override
  public void update(Connection connection, SealedCredential credential) {
    update(connection);
    credentials.put(connection.id().value(), credential);
  }

  @Override
  public Optional<SealedCredential> credential(ConnectionId id) {
    return Optional.ofNullable(credentials.get(id.value()));
  }

  @Override
  public void remove(ConnectionId id) {
    rows.remove(id.value());
    credentials.remove(id.value());
  }
}
