package org.rollcall.platform.store.plan;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.roster.CollectionCode;

/** Missing records in SQL. */
public final class SqlMissingRecords implements MissingRecords {
  private static final String WAITING = " and standing in ('MISSING', 'LET_GO')";
  private static final String SUSPENDED = " and standing = 'SUSPENDED'";
  private static final String OUTSIDE = " and standing = 'OUTSIDE'";

  private static final String LIFT =
      "update missing_record set standing = 'MISSING', suspended_at = null, suspended_run = null";
  private static final String OF_SUSPENDING =
      " where connection_id = ? and standing = 'SUSPENDED' and suspended_run = ?";

  private final Database database;
  private final MissingRows rows;

  public SqlMissingRecords(Database database) {
    this.database = database;
    this.rows = new MissingRows(database);
  }

  @Override
  public Iterator<MissingRecord> of(ConnectionId connection, RosterCollection collection) {
    return rows.all(connection, collection);
  }

  @Override
  public Optional<MissingRecord> find(
      ConnectionId connection, RosterCollection collection, RecordKey key) {
    return rows.among(connection, collection, List.of(key), WAITING).stream().findFirst();
  }

  @Override
  public List<MissingRecord> some(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return rows.page(connection, collection, WAITING, after, limit);
  }

  @Override
  public List<MissingRecord> outside(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return rows.page(connection, collection, OUTSIDE, after, limit);
  }

  @Override
  public List<MissingRecord> suspended(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return rows.page(connection, collection, SUSPENDED, after, limit);
  }

  @Override
  public List<MissingRecord> suspendedAmong(
      ConnectionId connection, RosterCollection collection, Collection<RecordKey> keys) {
    return rows.among(connection, collection, keys, SUSPENDED);
  }

  @Override
  public Map<RosterCollection, Long> counts(ConnectionId connection) {
    return counts(connection, WAITING);
  }

  @Override
  public Map<RosterCollection, Long> counts(ConnectionId connection, Standing standing) {
    return counts(connection, " and standing = '" + standing.name() + "'");
  }

  private Map<RosterCollection, Long> counts(ConnectionId connection, String which) {
    return database
        .read(
            sql ->
                sql.list(
                    "select collection, count(*) as records from missing_record"
                        + " where connection_id = ?"
                        + which
                        + " group by collection",
                    row -> Map.entry(CollectionCode.read(row), row.number("records")),
                    connection.value()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void keep(ConnectionId connection, RosterCollection collection, List<MissingRecord> some) {
    var values = new ArrayList<@Nullable Object[]>(some.size());
    for (var it : some) {
      var suspension = it.suspension();
      values.add(
          new @Nullable Object[] {
            connection.value(),
            CollectionCode.of(collection),
            it.key().bytes(),
            it.run().value(),
            it.at(),
            it.number(),
            it.confirmed(),
            it.standing().name(),
            suspension == null ? null : suspension.at(),
            suspension == null ? null : suspension.run().value()
          });
    }
    database.writeRoster(
        connection.value(),
        sql ->
            sql.batch(
                "insert into missing_record (connection_id, collection, record_key, run_id,"
                    + " first_at, first_number, confirmed, standing, suspended_at, suspended_run)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (connection_id, collection, record_key) do update set"
                    + " run_id = excluded.run_id, first_at = excluded.first_at,"
                    + " first_number = excluded.first_number, confirmed = excluded.confirmed,"
                    + " standing = excluded.standing, suspended_at = excluded.suspended_at,"
                    + " suspended_run = excluded.suspended_run",
                values));
  }

  @Override
  public void forget(ConnectionId connection, RosterCollection collection, List<RecordKey> keys) {
    each("delete from missing_record", connection, collection, keys);
  }

  @Override
  public void suspend(
      ConnectionId connection, RosterCollection collection, List<RecordKey> keys, Suspension by) {
    each(
        "update missing_record set standing = 'SUSPENDED', suspended_at = ?, suspended_run = ?",
        connection,
        collection,
        keys,
        by.at(),
        by.run().value());
  }

  @Override
  public void lift(ConnectionId connection, RosterCollection collection, List<RecordKey> keys) {
    each(LIFT, connection, collection, keys);
  }

  private void each(
      String what,
      ConnectionId connection,
      RosterCollection collection,
      List<RecordKey> keys,
      Object... first) {
    var values = new ArrayList<@Nullable Object[]>(keys.size());
    for (var key : keys) {
      var row = Arrays.<@Nullable Object>copyOf(first, first.length + 3);
      row[first.length] = connection.value();
      row[first.length + 1] = CollectionCode.of(collection);
      row[first.length + 2] = key.bytes();
      values.add(row);
    }
    database.writeRoster(
        connection.value(),
        sql ->
            sql.batch(
                what + " where connection_id = ? and collection = ? and record_key = ?", values));
  }

  @Override
  public void liftOf(ConnectionId connection, SyncRunId run) {
    database.writeRoster(
        connection.value(),
        sql -> sql.update(LIFT + OF_SUSPENDING, connection.value(), run.value()));
  }

  @Override
  public long suspendedBy(ConnectionId connection, SyncRunId run) {
    return database
        .read(
            sql ->
                sql.first(
                    "select count(*) as records from missing_record" + OF_SUSPENDING,
                    row -> row.number("records"),
                    connection.value(),
                    run.value()))
        .orElse(0L);
  }

  @Override
  public void letGo(ConnectionId connection, Instant at, long number) {
    database.writeRoster(
        connection.value(),
        sql ->
            sql.update(
                "update missing_record set standing = 'LET_GO', first_at = ?, first_number = ?"
                    + " where connection_id = ?"
                    + OUTSIDE,
                at,
                number,
                connection.value()));
  }

  @Override
  public void holdAgain(ConnectionId connection) {
    database.writeRoster(
        connection.value(),
        sql ->
            sql.update(
                "update missing_record set standing = 'OUTSIDE'"
                    + " where connection_id = ? and standing = 'LET_GO'",
                connection.value()));
  }

  @Override
  public void forgetOf(ConnectionId connection, SyncRunId run) {
    database.writeRoster(
        connection.value(),
        sql ->
            sql.update(
                "delete from missing_record where connection_id = ? and run_id = ?",
                connection.value(),
                run.value()));
  }
}
