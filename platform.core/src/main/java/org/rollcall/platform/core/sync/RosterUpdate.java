package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Staging;

/**
 * Writes changes in chunks that no reader sees, and publishes them at once. A roster in which
 * nothing changed gets no new revision.
 */
final class RosterUpdate implements AutoCloseable {
  private static final int CHUNK = 2_000;

  private final Rosters rosters;
  private final ConnectionId connection;
  private final LiveRun run;
  private final List<RecordChange> chunk = new ArrayList<>();
  private @Nullable Staging staging;

  RosterUpdate(Rosters rosters, ConnectionId connection, LiveRun run) {
    this.rosters = rosters;
    this.connection = connection;
    this.run = run;
  }

  void add(RosterCollection collection, RecordChange change) {
    chunk.add(change);
    if (chunk.size() == CHUNK) {
      flush(collection);
    }
  }

  /** Writes what is left of a collection. */
  void flush(RosterCollection collection) {
    if (chunk.isEmpty()) {
      return;
    }
    run.mustGoOn();
    staging().apply(collection, List.copyOf(chunk));
    chunk.clear();
    run.progressed();
  }

  private Staging staging() {
    var open = staging;
    if (open == null) {
      open = rosters.stage(connection);
      staging = open;
    }
    return open;
  }

  /** Lets readers see it. The very first roster is published though it be empty. */
  void publish(boolean first, Instant at) {
    run.mustGoOn();
    if (staging != null || first) {
      staging().publish(at);
    }
  }

  @Override
  public void close() {
    if (staging != null) {
      staging.close();
    }
  }
}
