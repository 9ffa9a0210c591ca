package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.DifferentRecord;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordCounts;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.RecordVersion;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Statements;

/** Earlier revisions in SQL. */
public final class SqlRosterVersions implements RosterVersions {
  private final Database database;
  private final RecordCodec codec = new RecordCodec();

  public SqlRosterVersions(Database database) {
    this.database = database;
  }

  @Override
  public Revision at(ConnectionId connection, Instant moment) {
    return database.read(sql -> at(sql, connection, moment));
  }

  private static Revision at(Statements sql, ConnectionId connection, Instant moment)
      throws SQLException {
    return sql.first(
            "select m.revision from revision_moment m join roster_revision r"
                + " on r.connection_id = m.connection_id and m.revision <= r.published"
                + " where m.connection_id = ? and m.at <= ?"
                + " order by m.at desc, m.revision desc limit 1",
            row -> new Revision(row.number("revision")),
            connection.value(),
            moment)
        .orElse(Revision.NONE);
  }

  @Override
  public Revision oldest(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                    "select revision from roster_floor where connection_id = ?",
                    row -> new Revision(row.number("revision")),
                    connection.value())
                .orElse(Revision.NONE));
  }

  @Override
  public Map<RosterCollection, RecordCounts> between(
      ConnectionId connection, Revision older, Revision newer) {
    var difference = new RevisionDifference(connection, new Between(older, newer));
    return database.read(difference::counts);
  }

  @Override
  public List<DifferentRecord> different(
      ConnectionId connection,
      Between between,
      RosterCollection collection,
      Difference difference,
      @Nullable RecordKey after,
      int limit) {
    var query = new RevisionDifference(connection, between);
    return database.read(sql -> query.records(sql, collection, difference, after, limit));
  }

  @Override
  public List<RecordVersion> of(
      ConnectionId connection, RosterCollection collection, SourcedId id) {
    return database.read(sql -> VersionRows.of(sql, connection, collection, id));
  }

  @Override
  public List<RecordVersion> enrollmentsOfUser(ConnectionId connection, SourcedId user) {
    return enrollments(connection, ReferenceSide.PERSON, user).stream()
        .filter(version -> enrollment(version).user().equals(user))
        .toList();
  }

  @Override
  public List<RecordVersion> enrollmentsOfClass(ConnectionId connection, SourcedId schoolClass) {
    return enrollments(connection, ReferenceSide.CLASS, schoolClass).stream()
        .filter(version -> enrollment(version).schoolClass().equals(schoolClass))
        .toList();
  }

  private List<RecordVersion> enrollments(
      ConnectionId connection, ReferenceSide side, SourcedId id) {
    return database.read(sql -> VersionRows.referring(sql, connection, side, id));
  }

  private Enrollment enrollment(RecordVersion version) {
    return (Enrollment) codec.decode(version.collection(), version.body());
  }

  @Override
  public boolean prune(ConnectionId connection, Instant before, int chunk) {
    return database.write(
        sql -> {
          var oldest = at(sql, connection, before);
          return !oldest.equals(Revision.NONE)
              && new Pruning(connection, oldest, chunk).delete(sql, before);
        });
  }
}
