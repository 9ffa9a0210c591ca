package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionContexts;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.settings.PlatformSettings;

/** Where runs wait for their turn, one per connection at most. */
public final class RunQueue implements RunPlan, AutoCloseable {
  /** A queue that does not look for due runs before it is started. */
  public RunQueue(
      SyncPorts ports,
      ConnectorRegistry registry,
      ConnectionContexts contexts,
      PlatformSettings settings,
      Clock clock) {}

  /** Ends what the last stop cut off, and begins to look for due runs. */
  public void start() {}

  SyncRun request(Connection connection, Trigger trigger) {
    throw new UnsupportedOperationException();
  }

  Optional<SyncRun> live(SyncRunId id) {
    return Optional.empty();
  }

  void stop(SyncRunId id) {}

  @Override
  public void planNightly(Connection connection) {}

  @Override
  public void cancel(ConnectionId connection) {}

  /** Stops all that runs, and waits for it. */
  @Override
  public void close() {}
}
