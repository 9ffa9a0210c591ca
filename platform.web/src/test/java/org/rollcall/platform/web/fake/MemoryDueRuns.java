package org.rollcall.platform.web.fake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.DueRuns;

/** Plans runs, and never lets one fall due. */
public final class MemoryDueRuns implements DueRuns {

  private final Map<ConnectionId, Instant> rows = new ConcurrentHashMap<>();

  @Override
  public void start(Consumer<ConnectionId> handler) {}

  @Override
  public void plan(ConnectionId connection, Instant due) {
    rows.put(connection, due);
  }

  @Override
  public void cancel(ConnectionId connection) {
    rows.remove(connection);
  }

  @Override
  public Optional<Instant> next(ConnectionId connection) {
    return Optional.ofNullable(rows.get(connection));
  }

  @Override
  public void close() {}
}
