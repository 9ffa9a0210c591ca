package org.rollcall.platform.core.connection;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.csv.CsvRosters;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.setup.DistrictChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects a district whose API licence is late: the roster comes by files until somebody enters
 * address and credentials into the same connection.
 */
public final class ConnectByFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectByFiles.class);
  private static final int LONGEST_NAME = 100;

  private final Connections connections;
  private final ConnectorRegistry registry;
  private final DistrictChoice choice;
  private final AuditLog audit;
  private final Clock clock;

  /** Connects by these connectors. */
  public ConnectByFiles(
      Connections connections,
      ConnectorRegistry registry,
      DistrictChoice choice,
      AuditLog audit,
      Clock clock) {
    this.connections = connections;
    this.registry = registry;
    this.choice = choice;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a connector reads files; false when it is not there. */
  public boolean possible(ConnectorId connector) {
    var lease = registry.lease(connector);
    if (lease.isEmpty()) {
      return false;
    }
    try (var leased = lease.get()) {
      return leased.connector() instanceof CsvRosters;
    }
  }

  /**
   * Makes a connection without address and credentials. Nothing is read before somebody agrees to
   * the import and hands over a file.
   *
   * @param district null to mean the only one there is, or the caller's own
   * @throws Refusal of the field name, as a conflict when it is taken or the connector reads no
   *     files, as unavailable when the connector is not there
   */
  public Connection connect(
      Caller caller, @Nullable DistrictId district, ConnectorId connector, String name) {
    var plain = name.strip();
    if (plain.isEmpty()
        || plain.length() > LONGEST_NAME
        || plain.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "Give the connection a name of 1 to 100 letters.");
    }
    mustReadFiles(connector);
    var in = choice.of(caller, district);
    connections.mustBeFree(in, plain, null);
    var added =
        connections
            .add(
                new Connection(
                    new ConnectionId(0),
                    in,
                    plain,
                    connector,
                    Settings.of(Map.of()),
                    Connection.NO_ADDRESSES,
                    Set.of(),
                    clock.instant()))
            .orElseThrow(
                () -> Refusal.conflict("Another connection took this name: choose another one."));
    LOG.info("{} connected {} by files", caller.name(), added.id());
    audit.record(
        caller,
        AuditAction.CONNECTED,
        in,
        "connection " + added.id(),
        plain + ", with the connector " + connector + ", by files alone.");
    return added;
  }

  private void mustReadFiles(ConnectorId connector) {
    try (var lease = Leases.of(registry, connector)) {
      if (!(lease.connector() instanceof CsvRosters)) {
        throw Refusal.conflict(
            "This connector reads no files: an operator installs a newer version of it.");
      }
    }
  }
}
