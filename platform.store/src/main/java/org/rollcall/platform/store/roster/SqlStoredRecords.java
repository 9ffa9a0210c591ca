package org.rollcall.platform.store.roster;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.StoredRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;

/** Records as they were at a revision, in SQL. */
public final class SqlStoredRecords implements StoredRecords {
  private final Database database;

  public SqlStoredRecords(Database database) {
    this.database = database;
  }

  private RecordQuery<RosterRecord> query(
      ConnectionId connection, Revision revision, RosterCollection collection) {
    return new RecordQuery<>(database, connection, revision, collection, RosterRecord.class);
  }

  @Override
  public Map<RecordKey, RosterRecord> find(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      Collection<RecordKey> keys) {
    return query(connection, revision, collection).byKeys(List.copyOf(keys)).stream()
        .collect(toMap(record -> RecordKey.of(record.sourcedId()), record -> record));
  }

  @Override
  public List<RosterRecord> all(
      ConnectionId connection, Revision revision, RosterCollection collection) {
    return query(connection, revision, collection).where("");
  }

  @Override
  public Map<SourcedId, Long> members(
      ConnectionId connection, Revision revision, Collection<SourcedId> classes) {
    if (classes.isEmpty()) {
      return Map.of();
    }
    var byReference = new HashMap<Long, SourcedId>();
    classes.forEach(id -> byReference.put(LookupColumns.reference(id), id));
    var parameters = new ArrayList<Object>();
    Collections.addAll(parameters, connection.value(), ReferenceSide.CLASS.code());
    parameters.addAll(byReference.keySet());
    Collections.addAll(parameters, revision.value(), revision.value());
    var marks = Statements.marks(byReference.size());
    return database
        .read(
            sql ->
                sql.list(
                    "select e.target, count(*) as members"
                        + ReferenceSide.FROM
                        + " where e.connection_id = ? and e.side = ? and e.target in ("
                        + marks
                        + ") and r.id = e.record_id and r.until_revision > ?"
                        + " and r.since_revision <= ? group by e.target",
                    row -> Map.entry(row.number("target"), row.number("members")),
                    parameters.toArray()))
        .stream()
        .collect(toMap(entry -> byReference.get(entry.getKey()), Map.Entry::getValue));
  }

  @Override
  public List<RecordKey> touched(
      ConnectionId connection,
      Revision revision,
      RosterCollection collection,
      @Nullable RecordKey after,
      int limit) {
    var from = after == null ? new byte[0] : after.bytes();
    // The bound is written out, not a parameter, so that the partial index over ended records fits.
    return database.read(
        sql ->
            sql.list(
                "select record_key from record where connection_id = ? and since_revision = ?"
                    + " and collection = ? and record_key > ?"
                    + " union select record_key from record where connection_id = ?"
                    + " and until_revision = ? and until_revision < 9223372036854775807"
                    + " and collection = ? and record_key > ? order by record_key limit ?",
                row -> RecordKey.ofBytes(row.octets("record_key")),
                connection.value(),
                revision.value(),
                CollectionCode.of(collection),
                from,
                connection.value(),
                revision.value(),
                CollectionCode.of(collection),
                from,
                limit));
  }
}
