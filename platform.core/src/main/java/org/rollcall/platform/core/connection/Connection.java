package org.rollcall.platform.core.connection;

import java.time.Instant;
import java.util.Set;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

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
  public Connection {
    acknowledged = Set.copyOf(acknowledged);
  }

  /** The same with other flows agreed to. */
  public Connection agreedTo(Set<DataFlow> flows) {
    return new Connection(id, district, name, connector, settings, addresses, flows, created);
  }
}
