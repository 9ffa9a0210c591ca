package org.rollcall.platform.core.connection;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.district.DistrictId;

/**
 * What an admin filled in to connect, or to change a connection.
 *
 * @param connection the connection to change; null for a new one
 * @param district the district of a new one; null to mean the only district there is besides the
 *     demo, made when there is none
 * @param values plain fields by name, as typed; the access key may be among them
 * @param secrets secret fields by name; those left empty keep what is stored of an existing
 *     connection
 * @param validity when a secret that is entered can be used; null for as long as secrets of the
 *     product usually last
 */
public record ConnectRequest(
    @Nullable ConnectionId connection,
    @Nullable DistrictId district,
    ConnectorId connector,
    String name,
    Map<String, String> values,
    Map<String, Secret> secrets,
    @Nullable Validity validity) {
  public ConnectRequest {
    values = Map.copyOf(values);
    secrets = Map.copyOf(secrets);
  }

  /** With a secret that lasts as long as usual. */
  public ConnectRequest(
      @Nullable ConnectionId connection,
      @Nullable DistrictId district,
      ConnectorId connector,
      String name,
      Map<String, String> values,
      Map<String, Secret> secrets) {
    this(connection, district, connector, name, values, secrets, null);
  }

  /** Whether it types no other address than a connection has. */
  boolean keepsAddressesOf(Connection changed) {
    return Stream.of(SettingField.HOST_URL, SettingField.TOKEN_URL)
        .allMatch(
            field ->
                changed
                    .settings()
                    .get(field)
                    .orElse("")
                    .equals(values.getOrDefault(field, "").strip()));
  }
}
