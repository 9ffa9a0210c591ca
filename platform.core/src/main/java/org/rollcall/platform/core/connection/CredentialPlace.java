package org.rollcall.platform.core.connection;

import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

/** Where a sealed credential belongs: moved anywhere else, it does not open. */
public record CredentialPlace(DistrictId district, ConnectorId connector, CredentialSlot slot) {
  /** A slot of a connection. */
  public static CredentialPlace of(Connection connection, CredentialSlot slot) {
    return new CredentialPlace(connection.district(), connection.connector(), slot);
  }
}
