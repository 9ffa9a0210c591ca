package org.rollcall.platform.core.sync;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** Rosters that were handed over and are kept for a while. */
public interface HandedOver {
  /** None is. */
  HandedOver NONE =
      new HandedOver() {
        @Override
        public Optional<Again> held(ConnectionId connection) {
          return Optional.empty();
        }

        @Override
        public boolean isGone(SyncRunId run) {
          return false;
        }

        @Override
        public void forget(ConnectionId connection) {}
      };

  /** One to be read again, and how much it tells. */
  record Again(Handover handover, Reach reach) {}

  /** The one from which the plan was made that waits for a decision. */
  Optional<Again> held(ConnectionId connection);

  /** Whether a run read one that is not kept any more. */
  boolean isGone(SyncRunId run);

  /** Forgets whatever was handed over for a connection. */
  void forget(ConnectionId connection);
}
