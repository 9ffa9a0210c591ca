package org.rollcall.platform.core.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * A district's use of a connector.
 *
 * @param name how the admin calls it, unique within the district
 * @param settings what was filled in, secrets apart
 * @param addresses as the check confirmed them
 * @param acknowledged what may flow; empty until a person says so
 */
public record Connection(
    ConnectionId id,
    DistrictId district,
    String name,
    ConnectorId connector,
    Settings settings,
    ServiceAddresses addresses,
    Set<DataFlow> acknowledged,
    Instant created) {
  /** Stands for the addresses where there is no SIS to be asked yet. */
  public static final ServiceAddresses NO_ADDRESSES =
      ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("urn:rollcall:files")).build();

  public Connection {
    acknowledged = Set.copyOf(acknowledged);
  }

  /** Whether its roster comes by files alone, because nobody entered an address yet. */
  public boolean filesOnly() {
    return addresses.rostering().equals(NO_ADDRESSES.rostering());
  }

  /** Refuses, as a conflict, what asks the SIS where nobody entered its address yet. */
  public void mustHaveAddress() {
    if (filesOnly()) {
      throw Refusal.conflict(
          "This connection has no address of the SIS yet, so there is nobody to ask: upload a"
              + " OneRoster CSV file, or enter address and credentials in its settings.");
    }
  }

  /** The same with other flows agreed to. */
  public Connection agreedTo(Set<DataFlow> flows) {
    return new Connection(id, district, name, connector, settings, addresses, flows, created);
  }
}
