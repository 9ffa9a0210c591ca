package org.rollcall.platform.core.scope;

import java.util.Iterator;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordKey;

/** Which stored records lie outside the scope. Blocks on the database. */
@FunctionalInterface
public interface OutsideKeys {
  /** Those of a collection, by key ascending. */
  Iterator<RecordKey> of(ConnectionId connection, RosterCollection collection);
}
