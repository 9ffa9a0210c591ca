package org.rollcall.platform.store.repository;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.Watermarks;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.roster.CollectionCode;

/** Watermarks in SQL. */
public final class SqlWatermarks implements Watermarks {
  private final Database database;

  public SqlWatermarks(Database database) {
    this.database = database;
  }

  @Override
  public Map<RosterCollection, Instant> of(ConnectionId connection) {
    var known = new EnumMap<RosterCollection, Instant>(RosterCollection.class);
    database
        .read(
            sql ->
                sql.list(
                    "select collection, at from watermark where connection_id = ?",
                    row -> Map.entry(CollectionCode.read(row), row.moment("at")),
                    connection.value()))
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return known;
  }

  @Override
  public void keep(ConnectionId connection, Map<RosterCollection, Instant> reached) {
    var rows =
        reached.entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      connection.value(), CollectionCode.of(entry.getKey()), entry.getValue()
                    })
            .toList();
    database.write(
        sql ->
            sql.batch(
                "insert into watermark (connection_id, collection, at) values (?, ?, ?)"
                    + " on conflict (connection_id, collection) do update set at = excluded.at",
                rows));
  }

  @Override
  public void forget(ConnectionId connection) {
    database.write(
        sql -> sql.update("delete from watermark where connection_id = ?", connection.value()));
  }
}
