package org.rollcall.platform.core.rollover;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** The rollovers of all connections. Blocks on the database. */
public interface Rollovers {
  /** The newest of a connection. */
  Optional<Rollover> latest(ConnectionId connection);

  /** Keeps a new one; the id of the argument is ignored. */
  Rollover begin(Rollover rollover);

  /** Replaces what is kept of one. */
  void update(Rollover rollover);
}
