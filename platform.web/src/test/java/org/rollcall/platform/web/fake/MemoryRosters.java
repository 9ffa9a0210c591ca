package org.rollcall.platform.web.fake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterReader;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Staging;
import org.rollcall.platform.core.roster.StoredKeys;

/** Rosters in memory, to be read; nothing is staged here. */
public final class MemoryRosters implements Rosters {

  private final Map<ConnectionId, List<? extends RosterRecord>> rows = new ConcurrentHashMap<>();
  private final Map<ConnectionId, Instant> published = new ConcurrentHashMap<>();

  /** Makes records the roster that readers see. */
  public void publish(ConnectionId connection, List<? extends RosterRecord> records, Instant at) {
    rows.put(connection, List.copyOf(records));
    published.put(connection, at);
  }

  @Override
  public Revision current(ConnectionId connection) {
    return published.containsKey(connection) ? new Revision(1) : Revision.NONE;
  }

  @Override
  public Optional<Instant> publishedAt(ConnectionId connection) {
    return Optional.ofNullable(published.get(connection));
  }

  @Override
  public StoredKeys keys(ConnectionId connection, RosterCollection collection) {
    throw new UnsupportedOperationException("nothing is compared in memory");
  }

  @Override
  public Staging stage(ConnectionId connection) {
    throw new UnsupportedOperationException("nothing is staged in memory");
  }

  @Override
  public RosterReader read(ConnectionId connection) {
    return new MemoryRoster(current(connection), rows.getOrDefault(connection, List.of()));
  }
}
