package org.rollcall.platform.core.sync;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that this node and the others never have the same connection in hand. */
final class OtherNodes {
  private static final Logger LOG = LoggerFactory.getLogger(OtherNodes.class);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(200);

  private final SyncPorts ports;

  OtherNodes(SyncPorts ports) {
    this.ports = ports;
  }

  /** Takes a connection in hand and begins a run of it in the history. */
  SyncRun begin(ConnectionId connection, Supplier<SyncRun> begins) {
    if (!ports.claims().take(connection)) {
      throw Refusal.conflict(
          "Another node of Rollcall has a run of this connection in hand: wait until it has ended,"
              + " or stop it.");
    }
    boolean begun = false;
    try {
      var run = begins.get();
      begun = true;
      return run;
    } finally {
      if (!begun) {
        release(connection);
      }
    }
  }

  /** Lets go of a connection; what cannot be let go of runs out. */
  void release(ConnectionId connection) {
    try {
      ports.claims().release(connection);
    } catch (SisException e) {
      LOG.warn("Connection {} stays in hand for a while: {}", connection, e.sentence());
    }
  }

  /** The run that another node has in hand of a connection that this one has not. */
  Optional<SyncRun> run(ConnectionId connection) {
    if (!ports.claims().inHand().contains(connection)) {
      return Optional.empty();
    }
    return ports.history().latest(connection, 1).stream()
        .filter(run -> !run.state().ended())
        .findFirst();
  }

  /** Has another node stop a run. */
  void stop(SyncRunId id) {
    ports
        .history()
        .find(id)
        .filter(run -> !run.state().ended())
        .ifPresent(run -> ports.claims().wish(run.connection(), RunClaims.Wish.STOP));
  }

  /** Has another node end what it has in hand of a connection that is to be removed. */
  void endAndAwait(ConnectionId connection, long seconds) {
    if (!ports.claims().inHand().contains(connection)) {
      return;
    }
    ports.claims().wish(connection, RunClaims.Wish.DISCONNECT);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (ports.claims().inHand().contains(connection)) {
      if (System.nanoTime() > deadline) {
        throw Refusal.unavailable(
            "The run that goes on on another node could not be stopped in time; try again in a"
                + " minute.");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
