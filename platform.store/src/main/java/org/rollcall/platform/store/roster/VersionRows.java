package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RecordVersion;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Versions of records with the moments that began and ended them. */
final class VersionRows {
  private static final String SELECT =
      "select r.record_key, r.body, r.since_revision, r.until_revision, b.at as since_at,"
          + " u.at as until_at";
  private static final String MOMENTS =
      " left join revision_moment b on b.connection_id = r.connection_id"
          + " and b.revision = r.since_revision"
          + " left join revision_moment u on u.connection_id = r.connection_id"
          + " and u.revision = r.until_revision";
  private static final String BY_KEY =
      SELECT
          + " from record r"
          + MOMENTS
          + " where r.connection_id = ? and r.collection = ? and r.record_key = ?";
  private static final String REFERRING =
      SELECT + ReferenceSide.FROM + MOMENTS + ReferenceSide.WHERE;

  private VersionRows() {}

  /** Those of one record; of revisions that were published. */
  static List<RecordVersion> of(
      Statements sql, ConnectionId connection, RosterCollection collection, SourcedId id)
      throws SQLException {
    return find(
        sql,
        BY_KEY,
        connection,
        collection,
        CollectionCode.of(collection),
        RecordKey.of(id).bytes());
  }

  /** Those of enrollments that refer to something; of revisions that were published. */
  static List<RecordVersion> referring(
      Statements sql, ConnectionId connection, ReferenceSide side, SourcedId target)
      throws SQLException {
    return find(
        sql,
        REFERRING,
        connection,
        RosterCollection.ENROLLMENTS,
        side.code(),
        LookupColumns.reference(target));
  }

  private static List<RecordVersion> find(
      Statements sql,
      String select,
      ConnectionId connection,
      RosterCollection collection,
      int code,
      Object value)
      throws SQLException {
    var state = RevisionRow.find(sql, connection);
    if (state.isEmpty()) {
      return List.of();
    }
    long published = state.get().published().value();
    return sql
        .list(
            select + " order by r.since_revision",
            row -> version(row, collection, published),
            connection.value(),
            code,
            value)
        .stream()
        .filter(version -> version.since().value() <= published)
        .toList();
  }

  private static RecordVersion version(Row row, RosterCollection collection, long published)
      throws SQLException {
    long until = row.number("until_revision");
    boolean counts = until > published;
    return new RecordVersion(
        collection,
        RecordKey.ofBytes(row.octets("record_key")),
        body(row.text("body")),
        new Revision(row.number("since_revision")),
        row.optionalMoment("since_at"),
        counts ? null : new Revision(until),
        counts ? null : row.optionalMoment("until_at"));
  }

  static RecordBody body(String text) {
    return new RecordBody(text.getBytes(StandardCharsets.UTF_8));
  }
}
