package org.rollcall.platform.core.connection;

import java.util.HashMap;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/** Opens a SIS to be looked at: that of a connection, or one whose address is given once. */
public final class SisAccess {
  private final Connections connections;
  private final ConnectorRegistry registry;
  private final ConnectionContexts contexts;

  /** Opens these connections. */
  public SisAccess(
      Connections connections, ConnectorRegistry registry, ConnectionContexts contexts) {
    this.connections = connections;
    this.registry = registry;
    this.contexts = contexts;
  }

  /** A connection; refused as not found. */
  public Connection find(Caller caller, ConnectionId id) {
    return connections.visible(caller, id);
  }

  /**
   * Opens the SIS of a connection; whoever opens it closes it.
   *
   * @throws Refusal as a conflict when it has no address yet
   */
  public Opened open(Caller caller, ConnectionId id) {
    var connection = find(caller, id);
    connection.mustHaveAddress();
    return new Opened(
        connection.district(),
        id,
        connection.name(),
        connection.addresses(),
        Leases.of(registry, connection.connector()),
        ignored -> contexts.stored(connection, Patience.ofProbe()));
  }

  /**
   * Opens whatever lives at the address that was typed; nothing of it is stored.
   *
   * @throws Refusal per field when something typed cannot be right
   */
  public Opened open(Caller caller, ConnectRequest request) {
    var lease = Leases.of(registry, request.connector());
    try {
      var filled = ConnectForm.read(lease.connector().descriptor(), request, Optional.empty());
      var addresses = Resolving.resolve(lease.connector(), filled.settings()).addresses();
      return new Opened(
          caller.district(),
          null,
          filled.name(),
          addresses,
          lease,
          found ->
              contexts.of(
                  found.settings().orElse(filled.settings()),
                  found.addresses().orElse(addresses),
                  filled.credential(),
                  Patience.ofProbe()));
    } catch (RuntimeException e) {
      // Not to be handled here, only not to keep the connector.
      lease.close();
      throw e;
    }
  }

  /** What a check found beyond what was typed. */
  private record Found(Optional<ServiceAddresses> addresses, Optional<Settings> settings) {
    static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
  }

  /** A SIS that may be talked to until it is closed. */
  public static final class Opened implements AutoCloseable {
    private final @Nullable DistrictId district;
    private final @Nullable ConnectionId connection;
    private final String name;
    private final ServiceAddresses addresses;
    private final ConnectorLease lease;
    private final Function<Found, ConnectionContext> contexts;

    private Opened(
        @Nullable DistrictId district,
        @Nullable ConnectionId connection,
        String name,
        ServiceAddresses addresses,
        ConnectorLease lease,
        Function<Found, ConnectionContext> contexts) {
      this.district = district;
      this.connection = connection;
      this.name = name;
      this.addresses = addresses;
      this.lease = lease;
      this.contexts = contexts;
    }

    /** Whose it is; null for an operator's address. */
    public @Nullable DistrictId district() {
      return district;
    }

    /** The connection; null for an address. */
    public @Nullable ConnectionId connection() {
      return connection;
    }

    /** What it is called. */
    public String name() {
      return name;
    }

    /** Where it is. */
    public ServiceAddresses addresses() {
      return addresses;
    }

    /** The connector; not to be kept beyond the end. */
    public SisConnector connector() {
      return lease.connector();
    }

    /** What the connector is handed. */
    public ConnectionContext context() {
      return contexts.apply(Found.NOTHING);
    }

    /** The same after a check that settles version and addresses; as typed where it fails. */
    public ConnectionContext confirmedContext() {
      var typed = context();
      var check = lease.connector().check(typed, step -> {});
      var settings = new HashMap<>(typed.settings().asMap());
      settings.putAll(check.found());
      return contexts.apply(new Found(check.confirmed(), Optional.of(Settings.of(settings))));
    }

    @Override
    public void close() {
      lease.close();
    }
  }
}
