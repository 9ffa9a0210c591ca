package org.rollcall.platform.core.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;

/** Starts, shows and stops sync runs. */
public final class SyncRoster {
  /**
   * Starts a run now, or hands back the one that is under way.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal as a conflict when import is not
   *     acknowledged; a missing connector is the run's failure, not a refusal
   */
  public SyncRun request(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }

  /** A run as it stands now: live counts from memory while it goes on. */
  public SyncRun find(Caller caller, SyncRunId id) {
    throw new UnsupportedOperationException();
  }

  /** The newest runs of a connection, newest first, live. */
  public List<SyncRun> latest(Caller caller, ConnectionId id, int limit) {
    throw new UnsupportedOperationException();
  }

  /** When the next run falls due. */
  public Optional<Instant> next(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }

  /** Stops a run at its next page; nothing happens when it has ended. */
  public void stop(Caller caller, SyncRunId id) {
    throw new UnsupportedOperationException();
  }
}
