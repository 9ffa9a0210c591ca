package org.rollcall.platform.core.match;

import java.util.List;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;

/** Whose accounts somebody said, at most one for a person and a person. Blocks on the database. */
public interface ConfirmedAccounts {
  /** All of a connection, the newest first. */
  List<ConfirmedAccount> of(ConnectionId connection);

  /**
   * Keeps one, instead of what was said of the person before; false, and nothing is kept, when the
   * account is another person's.
   */
  boolean keep(ConnectionId connection, ConfirmedAccount confirmed);

  /** Takes back what was said of a person; false when nothing was. */
  boolean remove(ConnectionId connection, SourcedId person);
}
