package org.rollcall.platform.core.support;

import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** The connections for which support with the SIS was allowed. Blocks on the database. */
public interface SupportConsents {
  /** The consent; empty while it is off. */
  Optional<SupportConsent> find(ConnectionId connection);

  /** Allows it. */
  void keep(SupportConsent consent);

  /** Takes it back. */
  void remove(ConnectionId connection);
}
