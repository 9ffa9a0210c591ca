package org.rollcall.platform.core.overview;

import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;

/** Tells how connections stand. */
public final class Overview {
  /** All that the caller may see; those that need somebody first, then by district and name. */
  public List<ConnectionStatus> all(Caller caller) {
    throw new UnsupportedOperationException();
  }

  /** One; refused as not found. */
  public ConnectionStatus of(Caller caller, ConnectionId id) {
    throw new UnsupportedOperationException();
  }
}
