package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.store.jdbc.Row;

/** A {@link Connection} as a row. */
final class ConnectionRow {
  static final String COLUMNS =
      "id, district_id, name, connector, settings, addresses, acknowledged, created_at";

  private ConnectionRow() {}

  static Connection read(Row row) throws SQLException {
    return new Connection(
        new ConnectionId(row.number("id")),
        new DistrictId(row.number("district_id")),
        row.text("name"),
        ConnectorId.of(row.text("connector")),
        Settings.of(Json.named(row.text("settings"))),
        AddressColumn.read(row.text("addresses")),
        Json.texts(row.text("acknowledged")).stream()
            .map(DataFlow::valueOf)
            .collect(Collectors.toSet()),
        row.moment("created_at"));
  }

  /** In the order of the columns, the id apart. */
  static Object[] values(Connection connection) {
    return new Object[] {
      connection.district().value(),
      connection.name(),
      connection.connector().value(),
      Json.ofNamed(connection.settings().asMap()),
      AddressColumn.of(connection.addresses()),
      Json.ofTexts(connection.acknowledged().stream().map(DataFlow::name).sorted().toList()),
      connection.created()
    };
  }
}
