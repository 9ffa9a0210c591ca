package org.rollcall.platform.core.exchange;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;

/** What was agreed to over each connection. Blocks on the database. */
public interface Agreements {
  /** The last agreement to a flow. */
  Optional<Agreement> find(ConnectionId connection, DataFlow flow);

  /** Keeps one, instead of any before. */
  void keep(Agreement agreement);

  /** Takes one back. */
  void remove(ConnectionId connection, DataFlow flow);
}
