package org.rollcall.platform.core.plan;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;

/** Shows what is suspended: it stays in the roster, and the SIS has it no longer. */
public final class SeeSuspended {
  private final Connections connections;
  private final Rosters rosters;
  private final GuardPorts ports;
  private final MissingReading reading;
  private final AuditLog audit;

  /** Shows these. */
  public SeeSuspended(Connections connections, Rosters rosters, GuardPorts ports, AuditLog audit) {
    this.connections = connections;
    this.rosters = rosters;
    this.ports = ports;
    this.reading = new MissingReading(ports);
    this.audit = audit;
  }

  /** How many records of each collection are suspended; collections without are absent. */
  public Map<RosterCollection, Long> counts(Caller caller, ConnectionId id) {
    connections.visible(caller, id);
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    counts.putAll(ports.missing().counts(id, MissingRecord.Standing.SUSPENDED));
    return counts;
  }

  /**
   * Some of a collection, in no order that a person knows; {@code after} is null at first, then the
   * slice's next. That somebody looks at them goes into the audit log with the first slice.
   */
  public Slice<SuspendedRecord> some(
      Caller caller,
      ConnectionId id,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var connection = connections.visible(caller, id);
    if (after == null) {
      audit.record(
          caller,
          AuditAction.ROSTER_VIEWED,
          connection.district(),
          "connection " + id,
          "What is suspended.");
    }
    return reading.suspended(id, rosters.current(id), collection, after, limit);
  }

  /** Since when one record is suspended, and what comes next; empty when it is not. */
  public Optional<SuspendedRecord> find(
      Caller caller, ConnectionId id, RosterCollection collection, SourcedId record) {
    connections.visible(caller, id);
    return reading.suspended(id, rosters.current(id), collection, record);
  }

  /** How many a run suspended that still are. */
  public long by(Caller caller, ConnectionId id, SyncRunId run) {
    connections.visible(caller, id);
    return ports.missing().suspendedBy(id, run);
  }

  /** Those among some records of a collection, a page of them, that are suspended. */
  public Map<SourcedId, Suspension> among(
      Caller caller, ConnectionId id, RosterCollection collection, Collection<SourcedId> some) {
    connections.visible(caller, id);
    var byKey = new HashMap<RecordKey, SourcedId>();
    some.forEach(one -> byKey.put(RecordKey.of(one), one));
    var found = new HashMap<SourcedId, Suspension>();
    for (var missing : ports.missing().suspendedAmong(id, collection, byKey.keySet())) {
      var of = byKey.get(missing.key());
      var suspension = missing.suspension();
      if (of != null && suspension != null) {
        found.put(of, suspension);
      }
    }
    return found;
  }
}
