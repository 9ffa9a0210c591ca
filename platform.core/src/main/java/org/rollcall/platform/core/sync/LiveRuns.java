package org.rollcall.platform.core.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;

/** The runs of this node that wait or go on: one of a connection at most. */
final class LiveRuns {
  private final OtherNodes others;

  /** Guarded by this. */
  private final Map<ConnectionId, LiveRun> live = new LinkedHashMap<>();

  LiveRuns(OtherNodes others) {
    this.others = others;
  }

  synchronized List<LiveRun> all() {
    return List.copyOf(live.values());
  }

  synchronized Optional<LiveRun> of(ConnectionId connection) {
    return Optional.ofNullable(live.get(connection));
  }

  /** The run of a connection that is live, else the one that begins now. */
  synchronized LiveRun getOrBegin(ConnectionId connection, Supplier<LiveRun> begins) {
    var underWay = live.get(connection);
    return underWay == null ? begin(connection, begins) : underWay;
  }

  /** The run that begins now; refused while another of the connection is live. */
  synchronized LiveRun beginAlone(ConnectionId connection, Supplier<LiveRun> begins) {
    if (live.containsKey(connection)) {
      throw Refusal.conflict(
          "A run of this connection is under way: wait until it has ended, or stop it.");
    }
    return begin(connection, begins);
  }

  private LiveRun begin(ConnectionId connection, Supplier<LiveRun> begins) {
    var run = begins.get();
    live.put(connection, run);
    return run;
  }

  /** Lets go of the connection first: the next run of it, a moment later, takes it in hand anew. */
  synchronized void forget(LiveRun run) {
    var connection = run.connection().id();
    if (live.get(connection) == run) {
      others.release(connection);
      live.remove(connection);
    }
  }

  /**
   * Waits until a run that has ended has also left: whoever asks for a run once the last one has
   * ended means a new one. Returns at once while one goes on, and where there is none.
   */
  void settle(ConnectionId connection) {
    of(connection).filter(run -> run.seen().state().ended()).ifPresent(Stopping::await);
  }
}
