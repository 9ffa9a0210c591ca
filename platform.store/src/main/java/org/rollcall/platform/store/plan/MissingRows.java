package org.rollcall.platform.store.plan;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.Suspension;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.CollectionCode;

/** Rows of missing records, by key ascending. */
final class MissingRows {
  private static final int PAGE = 5_000;
  private static final String ANY = "";

  private static final String COLUMNS =
      "select record_key, run_id, first_at, first_number, confirmed, standing,"
          + " suspended_at, suspended_run from missing_record";

  private final Database database;

  MissingRows(Database database) {
    this.database = database;
  }

  /** All of a collection, read a page at a time. */
  Iterator<MissingRecord> all(ConnectionId connection, RosterCollection collection) {
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

  /** Some of those that a condition holds for; {@code after} is null at first. */
  List<MissingRecord> page(
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
                MissingRows::missing,
                connection.value(),
                CollectionCode.of(collection),
                after == null ? new byte[0] : after.bytes(),
                limit));
  }

  /** Those among some keys that a condition holds for. */
  List<MissingRecord> among(
      ConnectionId connection,
      RosterCollection collection,
      Collection<RecordKey> keys,
      String which) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var parameters = new ArrayList<@Nullable Object>();
    parameters.add(connection.value());
    parameters.add(CollectionCode.of(collection));
    keys.forEach(key -> parameters.add(key.bytes()));
    return database.read(
        sql ->
            sql.list(
                COLUMNS
                    + " where connection_id = ? and collection = ? and record_key in ("
                    + Statements.marks(keys.size())
                    + ")"
                    + which,
                MissingRows::missing,
                parameters.toArray()));
  }

  private static MissingRecord missing(Row row) throws SQLException {
    var suspendedAt = row.optionalMoment("suspended_at");
    return new MissingRecord(
        RecordKey.ofBytes(row.octets("record_key")),
        new SyncRunId(row.number("run_id")),
        row.moment("first_at"),
        row.number("first_number"),
        row.flag("confirmed"),
        Standing.valueOf(row.text("standing")),
        suspendedAt == null
            ? null
            : new Suspension(suspendedAt, new SyncRunId(row.number("suspended_run"))));
  }
}
