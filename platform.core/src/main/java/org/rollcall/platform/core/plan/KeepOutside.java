package org.rollcall.platform.core.plan;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Slice;

/** Shows what lies outside the scope and stays, and lets it go where a person says so. */
public final class KeepOutside {
  private static final int LONGEST_REASON = 500;

  private final Connections connections;
  private final Rosters rosters;
  private final GuardPorts ports;
  private final MissingReading reading;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * How many records lie outside; collections without are absent.
   *
   * @param stay those that stay as they are
   * @param go those that a person let go, and that go when their grace is over
   */
  public record Counts(Map<RosterCollection, Long> stay, Map<RosterCollection, Long> go) {
    public Counts {
      stay = Map.copyOf(stay);
      go = Map.copyOf(go);
    }

    /** How many stay. */
    public long staying() {
      return stay.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are. */
    public long all() {
      return staying() + going();
    }

    /** How many go. */
    public long going() {
      return go.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Shows these. */
  public KeepOutside(
      Connections connections, Rosters rosters, GuardPorts ports, AuditLog audit, Clock clock) {
    this.connections = connections;
    this.rosters = rosters;
    this.ports = ports;
    this.reading = new MissingReading(ports);
    this.audit = audit;
    this.clock = clock;
  }

  /** How many there are. */
  public Counts counts(Caller caller, ConnectionId id) {
    connections.visible(caller, id);
    return new Counts(counts(id, Standing.OUTSIDE), counts(id, Standing.LET_GO));
  }

  private Map<RosterCollection, Long> counts(ConnectionId id, Standing standing) {
    var counts = new EnumMap<RosterCollection, Long>(RosterCollection.class);
    counts.putAll(ports.missing().counts(id, standing));
    return counts;
  }

  /**
   * Some of those that stay, in no order that a person knows; {@code after} is null at first, then
   * the slice's next. That somebody looks at them goes into the audit log with the first slice.
   */
  public Slice<OutsideRecord> some(
      Caller caller,
      ConnectionId id,
      RosterCollection collection,
      @Nullable String after,
      int limit) {
    var connection = connections.visible(caller, id);
    if (after == null) {
      record(caller, AuditAction.ROSTER_VIEWED, connection, "What lies outside the scope.");
    }
    return reading.outside(id, rosters.current(id), collection, after, limit);
  }

  /**
   * Lets everything outside go: it is removed when its grace is over, as if the SIS had it no
   * longer, unless the scope holds it again before.
   */
  public Counts letGo(Caller caller, ConnectionId id, String reason) {
    var connection = connections.visible(caller, id);
    var why = given(reason);
    var before = counts(caller, id);
    if (before.staying() == 0) {
      throw Refusal.conflict("Nothing lies outside the scope that could be let go.");
    }
    ports.missing().letGo(id, clock.instant(), ports.tallies().completeRuns(id));
    record(caller, AuditAction.OUTSIDE_LET_GO, connection, before.staying() + " records: " + why);
    return counts(caller, id);
  }

  /** Keeps after all what was let go and is not gone yet. */
  public Counts keepAfterAll(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    var before = counts(caller, id);
    if (before.going() == 0) {
      throw Refusal.conflict("Nothing was let go that is still there.");
    }
    ports.missing().holdAgain(id);
    record(caller, AuditAction.OUTSIDE_KEPT, connection, before.going() + " records.");
    return counts(caller, id);
  }

  private static String given(String reason) {
    var stripped = reason.strip();
    if (stripped.isEmpty()) {
      throw Refusal.invalid("reason", "Say why: who reads this in a year will want to know.");
    }
    if (stripped.length() > LONGEST_REASON) {
      throw Refusal.invalid("reason", "Say it in " + LONGEST_REASON + " characters at most.");
    }
    return stripped;
  }

  private void record(Caller caller, AuditAction action, Connection connection, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
