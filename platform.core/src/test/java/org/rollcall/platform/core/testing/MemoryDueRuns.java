package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.DueRuns;

/** Planned runs in memory; a test says when one falls due. */
public final class MemoryDueRuns implements DueRuns {
  private final Map<ConnectionId, Instant> planned = new ConcurrentHashMap<>();
  private volatile @Nullable Consumer<ConnectionId> handler;

  /** Calls the handler in the test's own thread. */
  public void fallDue(ConnectionId connection) {
    planned.remove(connection);
    var listening = handler;
    if (listening != null) {
      listening.accept(connection);
    }
  }

  @Override
  public void start(Consumer<ConnectionId> listener) {
    handler = listener;
  }

  @Override
  public void plan(ConnectionId connection, Instant due) {
    planned.put(connection, due);
  }

  @Override
  public void cancel(ConnectionId connection) {
    planned.remove(connection);
  }

  @Override
  public Optional<Instant> next(ConnectionId connection) {
    return Optional.ofNullable(planned.get(connection));
  }

  @Override
  public void close() {
    handler = null;
  }
}
