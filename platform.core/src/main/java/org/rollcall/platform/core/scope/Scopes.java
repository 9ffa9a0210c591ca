package org.rollcall.platform.core.scope;

import java.time.Instant;
import org.rollcall.platform.core.connection.ConnectionId;

/** The scopes of connections. Blocks on the database. */
public interface Scopes {
  /** The scope of a connection; {@link KeptScope#NONE} where nobody ever said one. */
  KeptScope of(ConnectionId connection);

  /** Keeps a scope instead of the one before, and leaves what was applied last as it is. */
  void keep(ConnectionId connection, Scope scope, Instant at, String by);

  /** The roster was read as a whole within the bounds of this fingerprint. */
  void applied(ConnectionId connection, String fingerprint);

  /** The classes outside the scope that were read last; empty when that is not known. */
  byte[] classesOutside(ConnectionId connection);

  /** Keeps which classes outside the scope there are, instead of those known before. */
  void keepClassesOutside(ConnectionId connection, byte[] classes);
}
