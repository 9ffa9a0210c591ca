package org.rollcall.platform.core.plan;

import java.time.Instant;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.SyncRunId;

/** The limits and graces of connections. Blocks on the database. */
public interface GuardSettings {
  /** Those of a connection; the usual ones where nobody changed them. */
  GuardLimits limits(ConnectionId connection);

  /** Replaces them. */
  void keep(ConnectionId connection, GuardLimits limits);

  /** How long what is missing stays; as usual where nobody changed it. */
  Grace grace(ConnectionId connection);

  /** Replaces it. */
  void keep(ConnectionId connection, Grace grace);

  /** What was raised once, newest first, used up and expired ones too. */
  List<RaisedLimit> raised(ConnectionId connection);

  /** Raises one. */
  void raise(RaisedLimit limit);

  /** Those that no run has used count no longer from now on; how many they were. */
  int takeBack(ConnectionId connection, Instant now);

  /** It let a run pass. */
  void use(RaisedLimit limit, SyncRunId run);
}
