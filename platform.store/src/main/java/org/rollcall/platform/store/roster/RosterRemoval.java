package org.rollcall.platform.store.roster;

import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;

/**
 * Removes everything that is stored of a connection's roster: takes back what was published, then
 * sweeps it like an abandoned revision.
 */
public final class RosterRemoval {
  private final Database database;
  private final Sweep sweep;

  public RosterRemoval(Database database) {
    this.database = database;
    this.sweep = new Sweep(database);
  }

  public void remove(ConnectionId connection) {
    database.writeRoster(
        connection.value(),
        sql ->
            sql.update(
                "update roster_revision set published = 0, published_at = null,"
                    + " newest = newest + 1 where connection_id = ?",
                connection.value()));
    sweep.after(connection, Revision.NONE);
    PlanTraces.ofConnection(database, connection);
  }
}
