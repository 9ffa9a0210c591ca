package org.rollcall.platform.core.connection;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;

/** Switches flows off, whoever asks: with what was agreed to, the planned run and the audit log. */
public final class SwitchOff {
  private final Connections connections;
  private final BiConsumer<ConnectionId, DataFlow> agreementGone;
  private final RunPlan plan;
  private final AuditLog audit;

  /**
   * Switches off flows of these connections.
   *
   * @param agreementGone takes away what was agreed to over a flow
   */
  public SwitchOff(
      Connections connections,
      BiConsumer<ConnectionId, DataFlow> agreementGone,
      RunPlan plan,
      AuditLog audit) {
    this.connections = connections;
    this.agreementGone = agreementGone;
    this.plan = plan;
    this.audit = audit;
  }

  /**
   * Switches off flows that are on: a run under way is stopped, and none is planned.
   *
   * @param why the sentences of the audit log
   */
  public Connection of(Caller caller, Connection before, Set<DataFlow> off, String why) {
    var still = EnumSet.noneOf(DataFlow.class);
    still.addAll(before.acknowledged());
    still.removeAll(off);
    var after = before.agreedTo(still);
    connections.update(after);
    off.forEach(flow -> agreementGone.accept(after.id(), flow));
    if (off.contains(DataFlow.IMPORT)) {
      plan.cancel(after.id());
    }
    audit.record(
        caller,
        AuditAction.EXCHANGE_SWITCHED_OFF,
        after.district(),
        "connection " + after.id(),
        why);
    return after;
  }
}
