package org.rollcall.platform.store.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * What is planned while a run is under way. db-scheduler keeps one row per connection and does not
 * let it be moved while its run goes on, so the plan waits here until the run ends. Guarded by its
 * owner.
 */
final class RunsUnderWay {
  private final Map<ConnectionId, Optional<Instant>> planned = new HashMap<>();

  void begin(ConnectionId connection) {
    planned.putIfAbsent(connection, Optional.empty());
  }

  boolean has(ConnectionId connection) {
    return planned.containsKey(connection);
  }

  void plan(ConnectionId connection, Optional<Instant> due) {
    planned.put(connection, due);
  }

  Optional<Instant> planned(ConnectionId connection) {
    return planned.getOrDefault(connection, Optional.empty());
  }

  /** Forgets a run; what was planned meanwhile. */
  Optional<Instant> end(ConnectionId connection) {
    var due = planned(connection);
    planned.remove(connection);
    return due;
  }
}
