package org.rollcall.platform.core.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connector.ConnectorLease;
import org.rollcall.platform.core.connector.ConnectorRegistry;

/** A registry with one connector at most; replacing it lets the former one leave. */
public final class FakeRegistry implements ConnectorRegistry {
  private final AtomicInteger leases = new AtomicInteger();
  private volatile @Nullable Installed installed;

  private record Installed(SisConnector connector, String version) {}

  /** From now on new leases are of this one. */
  public void install(SisConnector connector, String version) {
    installed = new Installed(connector, version);
  }

  /** Takes the connector away. */
  public void remove() {
    installed = null;
  }

  /** Leases that were not given back. */
  public int leases() {
    return leases.get();
  }

  @Override
  public List<ConnectorDescriptor> offered() {
    var current = installed;
    return current == null ? List.of() : List.of(current.connector().descriptor());
  }

  @Override
  public Optional<ConnectorLease> lease(ConnectorId id) {
    var current = installed;
    if (current == null) {
      return Optional.empty();
    }
    leases.incrementAndGet();
    return Optional.of(new Lease(current));
  }

  private final class Lease implements ConnectorLease {
    private final Installed leased;

    Lease(Installed leased) {
      this.leased = leased;
    }

    @Override
    public SisConnector connector() {
      return leased.connector();
    }

    @Override
    public String version() {
      return leased.version();
    }

    @Override
    public boolean leaving() {
      return !leased.equals(installed);
    }

    @Override
    public void close() {
      leases.decrementAndGet();
    }
  }
}
