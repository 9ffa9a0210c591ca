package org.rollcall.platform.store.repository;

import java.net.URI;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.probe.CapabilityProfiles;
import org.rollcall.platform.core.probe.ProfileText;
import org.rollcall.platform.store.jdbc.Database;

/** Capability profiles in SQL. */
public final class SqlCapabilityProfiles implements CapabilityProfiles {
  private final Database database;

  public SqlCapabilityProfiles(Database database) {
    this.database = database;
  }

  @Override
  public void add(ConnectionId connection, Row row, int kept) {
    database.write(
        sql -> {
          sql.update(
              "insert into capability_profile (connection_id, taken_at, address, body)"
                  + " values (?, ?, ?, ?)",
              connection.value(),
              row.profile().taken(),
              row.address().toString(),
              ProfileText.write(row.profile()));
          return sql.update(
              "delete from capability_profile where connection_id = ? and id not in"
                  + " (select id from capability_profile where connection_id = ?"
                  + " order by id desc limit ?)",
              connection.value(),
              connection.value(),
              kept);
        });
  }

  @Override
  public List<Row> of(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                "select address, body from capability_profile where connection_id = ?"
                    + " order by id desc",
                row -> new Row(URI.create(row.text("address")), ProfileText.read(row.text("body"))),
                connection.value()));
  }
}
