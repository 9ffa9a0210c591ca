package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * How many records a revision holds: kept when it is published, since counting a million is slow.
 */
final class RosterCounts {
  private RosterCounts() {}

  /** Every collection is a key. */
  static Map<RosterCollection, Long> at(Statements sql, ConnectionId connection, Revision revision)
      throws SQLException {
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    for (RosterCollection collection : RosterCollection.values()) {
      counts.put(collection, 0L);
    }
    sql.list(
            "select collection, records from roster_count"
                + " where connection_id = ? and revision = ?",
            row -> Map.entry(CollectionCode.read(row), row.number("records")),
            connection.value(),
            revision.value())
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
