package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.RosterRemoval;

/** Connections in SQL. */
public final class SqlConnections implements Connections {
  private static final String SELECT =
      "select "
          + ConnectionRow.COLUMNS
          + " from connection where id not in (select connection_id from kept_connection)";

  private static final String INSERT =
      "insert into connection (district_id, name, connector, settings, addresses, acknowledged,"
          + " created_at) values (?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (district_id, name) do nothing returning "
          + ConnectionRow.COLUMNS;

  private final Database database;
  private final RosterRemoval rosters;

  public SqlConnections(Database database, RosterRemoval rosters) {
    this.database = database;
    this.rosters = rosters;
  }

  @Override
  public List<Connection> all() {
    return database.read(
        sql -> sql.list(SELECT + " order by district_id, name", ConnectionRow::read));
  }

  @Override
  public List<Connection> of(DistrictId district) {
    return database.read(
        sql ->
            sql.list(
                SELECT + " and district_id = ? order by name",
                ConnectionRow::read,
                district.value()));
  }

  @Override
  public Optional<Connection> find(ConnectionId id) {
    return database.read(sql -> sql.first(SELECT + " and id = ?", ConnectionRow::read, id.value()));
  }

  @Override
  public Optional<Connection> add(Connection connection, StoredCredential credential) {
    return database.write(
        sql -> {
          var added = insert(sql, connection);
          if (added.isPresent()) {
            SqlCredentials.keep(sql, added.get().id(), credential);
          }
          return added;
        });
  }

  @Override
  public Optional<Connection> add(Connection connection) {
    return database.write(sql -> insert(sql, connection));
  }

  private static Optional<Connection> insert(Statements sql, Connection connection)
      throws SQLException {
    return sql.first(INSERT, ConnectionRow::read, ConnectionRow.values(connection));
  }

  @Override
  public void update(Connection connection) {
    database.write(sql -> replace(sql, connection));
  }

  @Override
  public void update(Connection connection, StoredCredential credential) {
    database.write(
        sql -> {
          int replaced = replace(sql, connection);
          if (replaced > 0) {
            SqlCredentials.keep(sql, connection.id(), credential);
          }
          return replaced;
        });
  }

  @Override
  public void remove(ConnectionId id) {
    // The roster first, in chunks: if the process dies in between, the connection is still there to
    // be removed again.
    rosters.remove(id);
    database.write(sql -> sql.update("delete from connection where id = ?", id.value()));
  }

  static int replace(Statements sql, Connection connection) throws SQLException {
    var values = ConnectionRow.values(connection);
    var parameters = Arrays.copyOf(values, values.length + 1);
    parameters[values.length] = connection.id().value();
    return sql.update(
        "update connection set district_id = ?, name = ?, connector = ?, settings = ?,"
            + " addresses = ?, acknowledged = ?, created_at = ? where id = ?",
        parameters);
  }
}
