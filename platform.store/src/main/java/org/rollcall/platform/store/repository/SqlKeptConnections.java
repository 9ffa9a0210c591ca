package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.departure.KeptConnection;
import org.rollcall.platform.core.departure.KeptConnections;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.RosterRemoval;
import org.rollcall.platform.store.roster.SqlAccountLists;

/**
 * Ended connections in SQL: the row of the connection stays, under a name that nobody can type, and
 * {@link SqlConnections} passes over it.
 */
public final class SqlKeptConnections implements KeptConnections {
  private static final String SELECT =
      "select c.id, c.district_id, k.name, c.connector, c.settings, c.addresses, c.acknowledged,"
          + " c.created_at, k.key_hash, k.at, k.by_whom, k.delete_at, k.deleted_at"
          + " from kept_connection k join connection c on c.id = k.connection_id";

  private final Database database;
  private final RosterRemoval rosters;

  public SqlKeptConnections(Database database, RosterRemoval rosters) {
    this.database = database;
    this.rosters = rosters;
  }

  @Override
  public List<KeptConnection> all() {
    return database.read(
        sql -> sql.list(SELECT + " order by k.at desc, c.id desc", SqlKeptConnections::kept));
  }

  @Override
  public Optional<KeptConnection> find(ConnectionId id) {
    return database.read(
        sql -> sql.first(SELECT + " where c.id = ?", SqlKeptConnections::kept, id.value()));
  }

  @Override
  public void keep(KeptConnection kept) {
    var id = kept.id();
    database.write(
        sql -> {
          SqlCredentials.forget(sql, id);
          sql.update("delete from agreement where connection_id = ?", id.value());
          sql.update("delete from support_consent where connection_id = ?", id.value());
          sql.update(
              "insert into kept_connection (connection_id, district_id, name, key_hash, at,"
                  + " by_whom, delete_at) values (?, ?, ?, ?, ?, ?, ?)",
              id.value(),
              kept.district().value(),
              kept.connection().name(),
              kept.keyHash(),
              kept.at(),
              kept.by(),
              kept.deleteAt());
          return sql.update(
              "update connection set acknowledged = '[]', name = ? where id = ?",
              nobodysName(id),
              id.value());
        });
  }

  @Override
  public void deleteData(ConnectionId id, Instant at) {
    rosters.remove(id);
    database.write(
        sql -> {
          sql.update("delete from revision_moment where connection_id = ?", id.value());
          sql.update("delete from sync_run where connection_id = ?", id.value());
          sql.update("delete from finding where connection_id = ?", id.value());
          sql.update("delete from finding_exam where connection_id = ?", id.value());
          SqlAccountLists.remove(sql, id);
          return sql.update(
              "update kept_connection set deleted_at = ? where connection_id = ?", at, id.value());
        });
  }

  @Override
  public Connection takeUp(ConnectionId kept, Connection fresh) {
    return database.write(
        sql -> {
          SqlCredentials.move(sql, fresh.id(), kept);
          sql.update(
              "update agreement set connection_id = ? where connection_id = ?",
              kept.value(),
              fresh.id().value());
          sql.update("delete from kept_connection where connection_id = ?", kept.value());
          sql.update("delete from connection where id = ?", fresh.id().value());
          var back =
              new Connection(
                  kept,
                  fresh.district(),
                  fresh.name(),
                  fresh.connector(),
                  fresh.settings(),
                  fresh.addresses(),
                  fresh.acknowledged(),
                  created(sql, kept));
          SqlConnections.replace(sql, back);
          return back;
        });
  }

  private static Instant created(Statements sql, ConnectionId id) throws SQLException {
    return sql.first(
            "select created_at from connection where id = ?",
            row -> row.moment("created_at"),
            id.value())
        .orElseThrow();
  }

  /** Forms refuse control characters in names. */
  private static String nobodysName(ConnectionId id) {
    return "\u001f" + id;
  }

  private static KeptConnection kept(Row row) throws SQLException {
    return new KeptConnection(
        ConnectionRow.read(row),
        row.text("key_hash"),
        row.moment("at"),
        row.text("by_whom"),
        row.moment("delete_at"),
        row.optionalMoment("deleted_at"));
  }
}
