package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollcall.platform.core.connection.ConnectionId;

/** Remembers durably when the next run of each connection falls due, and says so when it does. */
public interface DueRuns extends AutoCloseable {
  /**
   * Starts looking. The handler runs a sync to its end in a thread of this object's own; when the
   * process dies under it, it is called again. What is planned while the handler runs, by whatever
   * thread, counts: its return does not take that away.
   */
  void start(Consumer<ConnectionId> handler);

  /** Plans the next run, instead of any planned before. */
  void plan(ConnectionId connection, Instant due);

  /** Forgets the planned run. */
  void cancel(ConnectionId connection);

  /** When the next run falls due; empty when none is planned. */
  Optional<Instant> next(ConnectionId connection);

  /**
   * Stops looking and interrupts the handlers that are running; waits for them at most five
   * seconds.
   */
  @Override
  void close();
}
