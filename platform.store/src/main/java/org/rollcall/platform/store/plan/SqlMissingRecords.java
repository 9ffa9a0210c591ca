package org.rollcall.platform.store.plan;

import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.roster.CollectionCode;

/** Missing records in SQL. */
public final class SqlMissingRecords implements MissingRecords {
  private static final int PAGE = 5_000;
  private static final String ANY = "";
  private static final String WAITING = " and standing <> 'OUTSIDE'";
  private static final String OUTSIDE = " and standing = 'OUTSIDE'";

  private static final String COLUMNS =
      "select record_key, run_id, first_at, first_number, confirmed, standing from missing_record";

  private final Database database;

  public SqlMissingRecords(Database database) {
    this.database = database;
  }

  @Override
  public Iterator<MissingRecord> of(ConnectionId connection, RosterCollection collection) {
    return new Paged(connection, collection);
  }

  private final class Paged implements Iterator<MissingRecord> {
    private final ConnectionId connection;
    private final RosterCollection collection;
    private Iterator<MissingRecord> page = List.<MissingRecord>of().iterator();
    private @Nullable RecordKey after;
    private boolean last;

    private Paged(ConnectionId connection, RosterCollection collection) {
      this.connection = connection;
      this.collection = collection;
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !last) {
        var some = page(connection, collection, ANY, after, PAGE);
        last = some.size() < PAGE;
        after = some.isEmpty() ? after : some.get(some.size() - 1).key();
        page = some.iterator();
      }
      return page.hasNext();
    }

    @Override
    public MissingRecord next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }

  @Override
  public Optional<MissingRecord> find(
      ConnectionId connection, RosterCollection collection, RecordKey key) {
    return database.read(
        sql ->
            sql.first(
                COLUMNS
                    + " where connection_id = ? and collection = ? and record_key = ?"
                    + WAITING,
                SqlMissingRecords::missing,
                connection.value(),
                CollectionCode.of(collection),
                key.bytes()));
  }

  @Override
  public List<MissingRecord> some(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return page(connection, collection, WAITING, after, limit);
  }

  @Override
  public List<MissingRecord> outside(
      ConnectionId connection, RosterCollection collection, @Nullable RecordKey after, int limit) {
    return page(connection, collection, OUTSIDE, after, limit);
  }

  private List<MissingRecord> page(
      ConnectionId connection,
      RosterCollection collection,
      String which,
      @Nullable RecordKey after,
      int limit) {
    return database.read(
        sql ->
            sql.list(
                COLUMNS
                    + " where connection_id = ? and collection = ? and record_key > ?"
                    + which
                    + " order by record_key limit ?",
                SqlMissingRecords::missing,
                connection.value(),
                CollectionCode.of(collection),
                after == null ? new byte[0] : after.bytes(),
                limit));
  }

  private static MissingRecord missing(Row row) throws SQLException {
    return new MissingRecord(
        RecordKey.ofBytes(row.octets("record_key")),
        new SyncRunId(row.number("run_id")),
        row.moment("first_at"),
        row.number("first_number"),
        row.flag("confirmed"),
        Standing.valueOf(row.text("standing")));
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
    var rows = new ArrayList<@Nullable Object[]>(some.size());
    for (var it : some) {
      rows.add(
          new @Nullable Object[] {
            connection.value(),
            CollectionCode.of(collection),
            it.key().bytes(),
            it.run().value(),
            it.at(),
            it.number(),
            it.confirmed(),
            it.standing().name()
          });
    }
    database.writeRoster(
        connection.value(),
        sql ->
            sql.batch(
                "insert into missing_record (connection_id, collection, record_key, run_id,"
                    + " first_at, first_number, confirmed, standing)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (connection_id, collection, record_key) do update set"
                    + " run_id = excluded.run_id, first_at = excluded.first_at,"
                    + " first_number = excluded.first_number, confirmed = excluded.confirmed,"
                    + " standing = excluded.standing",
                rows));
  }

  @Override
  public void forget(ConnectionId connection, RosterCollection collection, List<RecordKey> keys) {
    var rows = new ArrayList<@Nullable Object[]>(keys.size());
    for (var key : keys) {
      rows.add(
          new @Nullable Object[] {connection.value(), CollectionCode.of(collection), key.bytes()});
    }
    database.writeRoster(
        connection.value(),
        sql ->
            sql.batch(
                "delete from missing_record where connection_id = ? and collection = ?"
                    + " and record_key = ?",
                rows));
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
