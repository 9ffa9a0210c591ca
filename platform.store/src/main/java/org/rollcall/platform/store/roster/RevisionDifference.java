package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RosterVersions.Between;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * What differs between two revisions. Only rows that began or ended between them are looked at,
 * however large the roster is.
 */
final class RevisionDifference {
  /**
   * Of each pair of rows with one key, {@code n} counts at the newer revision, {@code o} before.
   */
  private static final String SAME_KEY =
      "o.connection_id = n.connection_id and o.collection = n.collection"
          + " and o.record_key = n.record_key";

  private static final String BEGUN =
      " n.connection_id = ? and n.since_revision > ? and n.since_revision <= ?"
          + " and n.until_revision > ?";
  private static final String COUNTED_BEFORE = " o.since_revision <= ? and o.until_revision > ?";

  /** The bound is written out, so that the partial index over ended records fits. */
  private static final String ENDED =
      " o.connection_id = ? and o.until_revision > ? and o.until_revision <= ?"
          + " and o.until_revision < 9223372036854775807 and o.since_revision <= ?";

  private static final String COUNTS_AFTER = " n.since_revision <= ? and n.until_revision > ?";

  private final ConnectionId connection;
  private final long older;
  private final long newer;

  RevisionDifference(ConnectionId connection, Between between) {
    this.connection = connection;
    this.older = between.older().value();
    this.newer = between.newer().value();
  }

  Map<RosterCollection, RecordCounts> counts(Statements sql) throws SQLException {
    var counts = new EnumMap<RosterCollection, RecordCounts>(RosterCollection.class);
    for (var difference : Difference.values()) {
      var query = query(difference);
      sql.list(
              "select "
                  + query.alias()
                  + ".collection as collection, count(*) as records"
                  + query.from()
                  + " group by "
                  + query.alias()
                  + ".collection",
              row -> Map.entry(CollectionCode.read(row), row.number("records")),
              query.parameters().toArray())
          .forEach(
              entry ->
                  counts.merge(
                      entry.getKey(),
                      counted(difference, entry.getValue()),
                      RevisionDifference::plus));
    }
    return counts;
  }

  private static RecordCounts counted(Difference difference, long records) {
    return switch (difference) {
      case ADDED -> new RecordCounts(records, 0, 0);
      case CHANGED -> new RecordCounts(0, records, 0);
      case REMOVED -> new RecordCounts(0, 0, records);
    };
  }

  private static RecordCounts plus(RecordCounts one, RecordCounts other) {
    return new RecordCounts(
        one.added() + other.added(),
        one.changed() + other.changed(),
        one.removed() + other.removed());
  }

  List<DifferentRecord> records(
      Statements sql,
      RosterCollection collection,
      Difference difference,
      @Nullable RecordKey after,
      int limit)
      throws SQLException {
    var query = query(difference);
    var parameters = new ArrayList<>(query.parameters());
    parameters.add(CollectionCode.of(collection));
    parameters.add(after == null ? new byte[0] : after.bytes());
    parameters.add(limit);
    return sql.list(
        "select "
            + query.alias()
            + ".record_key as record_key"
            + query.bodies()
            + query.from()
            + " and "
            + query.alias()
            + ".collection = ? and "
            + query.alias()
            + ".record_key > ? order by "
            + query.alias()
            + ".record_key limit ?",
        row -> record(row, difference),
        parameters.toArray());
  }

  private static DifferentRecord record(Row row, Difference difference) throws SQLException {
    return new DifferentRecord(
        RecordKey.ofBytes(row.octets("record_key")),
        difference == Difference.ADDED ? null : VersionRows.body(row.text("body_before")),
        difference == Difference.REMOVED ? null : VersionRows.body(row.text("body_after")));
  }

  /** A query up to its condition. */
  private record Query(String alias, String bodies, String from, List<Object> parameters) {}

  private Query query(Difference difference) {
    return switch (difference) {
      case ADDED ->
          new Query(
              "n",
              ", n.body as body_after",
              " from record n where"
                  + BEGUN
                  + " and not exists (select 1 from record o where "
                  + SAME_KEY
                  + " and"
                  + COUNTED_BEFORE
                  + ")",
              List.of(connection.value(), older, newer, newer, older, older));
      case CHANGED ->
          new Query(
              "n",
              ", n.body as body_after, o.body as body_before",
              " from record n join record o on "
                  + SAME_KEY
                  + " and"
                  + COUNTED_BEFORE
                  + " and o.content_hash <> n.content_hash where"
                  + BEGUN,
              List.of(older, older, connection.value(), older, newer, newer));
      case REMOVED ->
          new Query(
              "o",
              ", o.body as body_before",
              " from record o where"
                  + ENDED
                  + " and not exists (select 1 from record n where "
                  + SAME_KEY
                  + " and"
                  + COUNTS_AFTER
                  + ")",
              List.of(connection.value(), older, newer, older, newer, newer));
    };
  }
}
