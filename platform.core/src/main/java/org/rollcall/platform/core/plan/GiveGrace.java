package org.rollcall.platform.core.plan;

import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;

/** Shows and changes how long what the SIS has no longer stays in the roster. */
public final class GiveGrace {
  private final Connections connections;
  private final GuardSettings settings;
  private final AuditLog audit;

  /** Keeps these settings. */
  public GiveGrace(Connections connections, GuardSettings settings, AuditLog audit) {
    this.connections = connections;
    this.settings = settings;
    this.audit = audit;
  }

  /** What holds for a connection. */
  public Grace show(Caller caller, ConnectionId id) {
    return settings.grace(connections.visible(caller, id).id());
  }

  /** Changes it from the next run on, for what waits already, too. */
  public Grace change(Caller caller, ConnectionId id, Grace grace, String reason) {
    var connection = connections.visible(caller, id);
    grace.mustMakeSense();
    var why = DecideOnPlans.reason(reason);
    var before = settings.grace(id);
    settings.keep(id, grace);
    audit.record(
        caller,
        AuditAction.GRACE_CHANGED,
        connection.district(),
        "connection " + id,
        "From " + before + " to " + grace + ": " + why);
    return grace;
  }
}
