package org.rollcall.platform.core.roster;

import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;

/** Opens the roster of a connection that the caller may see. */
public final class ReadRosters {
  private final Connections connections;
  private final Rosters rosters;

  public ReadRosters(Connections connections, Rosters rosters) {
    this.connections = connections;
    this.rosters = rosters;
  }

  /** The published roster; refused as not found. */
  public RosterReader open(Caller caller, ConnectionId id) {
    var connection = connections.find(id).orElseThrow(() -> Refusal.notFound("connection"));
    caller.mustSee(connection.district(), "connection");
    return rosters.read(id);
  }
}
