package org.rollcall.platform.core.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** Shows what is held, what a dry run or an undo would change, and what waits to be removed. */
public final class ReviewPlans {
  private static final int MOST_GROUPS = 1_000;

  private final VisiblePlans visible;
  private final Rosters rosters;
  private final GuardPorts ports;
  private final PlanReading reading;
  private final MissingReading missing;
  private final AuditLog audit;

  /** Shows these. */
  public ReviewPlans(Connections connections, Rosters rosters, GuardPorts ports, AuditLog audit) {
    this.visible = new VisiblePlans(connections, ports.plans());
    this.rosters = rosters;
    this.ports = ports;
    this.reading = new PlanReading(ports);
    this.missing = new MissingReading(ports);
    this.audit = audit;
  }

  /** The newest plans of a connection, newest first, closed ones too. */
  public List<Plan> list(Caller caller, ConnectionId connection, int limit) {
    visible.connection(caller, connection);
    return ports.plans().latest(connection, limit);
  }

  /** The held plan that waits for a decision; empty when none does. */
  public Optional<Plan> waiting(Caller caller, ConnectionId connection) {
    visible.connection(caller, connection);
    return ports.plans().waiting(connection);
  }

  /** One plan; refused as not found. */
  public Plan find(Caller caller, PlanId id) {
    return visible.plan(caller, id);
  }

  /** The plan that a run made, or made anew; empty when it made none. */
  public Optional<Plan> ofRun(Caller caller, SyncRunId run) {
    return ports.plans().ofRun(run).map(id -> visible.plan(caller, id));
  }

  /**
   * Entries of a plan in order, with old and new values; {@code after} is null at first, then the
   * slice's next. That somebody looks at them goes into the audit log with the first slice.
   */
  public Slice<PlanEntry> entries(
      Caller caller, PlanId id, PlanFilter filter, @Nullable String after, int limit) {
    var plan = visible.plan(caller, id);
    if (after == null) {
      audit.record(
          caller,
          AuditAction.PLAN_VIEWED,
          visible.connection(caller, plan.connection()).district(),
          "connection " + plan.connection(),
          "Plan " + id + ".");
    }
    return reading.entries(plan, filter, after, limit);
  }

  /** What changes at each school, the most suspicious first. */
  public List<GroupCount> bySchool(Caller caller, PlanId id) {
    var plan = visible.plan(caller, id);
    return reading.named(plan, RosterCollection.ORGS, ports.plans().bySchool(plan));
  }

  /**
   * What changes in each class of a school, or of all, the most suspicious first; at most 1,000.
   */
  public List<GroupCount> byClass(Caller caller, PlanId id, @Nullable SourcedId school) {
    var plan = visible.plan(caller, id);
    return reading.named(
        plan, RosterCollection.CLASSES, ports.plans().byClass(plan, school, MOST_GROUPS));
  }

  /** All decisions on a plan, oldest first. */
  public List<Decision> decisions(Caller caller, PlanId id) {
    return ports.plans().decisions(visible.plan(caller, id).id());
  }

  /** How many records of each collection wait to be removed; collections without are absent. */
  public Map<RosterCollection, Long> waitingCounts(Caller caller, ConnectionId connection) {
    visible.connection(caller, connection);
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    counts.putAll(ports.missing().counts(connection));
    return counts;
  }

  /** Records of a collection that wait to be removed, in no order that a person knows. */
  public Slice<WaitingRemoval> waitingRemovals(
      Caller caller,
      ConnectionId connection,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    visible.connection(caller, connection);
    return missing.waiting(connection, rosters.current(connection), collection, after, limit);
  }

  /** Since when one record is missing, and when it goes; empty when it does not wait for that. */
  public Optional<WaitingRemoval> waitingRemoval(
      Caller caller, ConnectionId connection, RosterCollection collection, SourcedId id) {
    visible.connection(caller, connection);
    return missing.waiting(connection, rosters.current(connection), collection, id);
  }
}
