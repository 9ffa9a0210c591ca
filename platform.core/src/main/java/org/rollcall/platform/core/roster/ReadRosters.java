package org.rollcall.platform.core.roster;

import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;

/** Opens the roster of a connection that the caller may see. */
public final class ReadRosters {
  private final Connections connections;
  private final Rosters rosters;
  private final AuditLog audit;

  public ReadRosters(Connections connections, Rosters rosters, AuditLog audit) {
    this.connections = connections;
    this.rosters = rosters;
    this.audit = audit;
  }

  /**
   * The published roster, whose people are not looked at without the audit log; refused as not
   * found.
   */
  public RosterReader open(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    return new WatchedReader(rosters.read(id), connection, caller, audit);
  }
}
