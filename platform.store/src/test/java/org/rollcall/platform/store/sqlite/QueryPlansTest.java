package org.rollcall.platform.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.roster.PersonName;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Difference;
import org.rollcall.platform.core.roster.RecordChange;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.RosterVersions.Between;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.roster.RosterRemoval;
import org.rollcall.platform.store.roster.SqlRosterVersions;
import org.rollcall.platform.store.roster.SqlRosters;

class QueryPlansTest {
  private static final ConnectionId CONNECTION = new ConnectionId(1);
  private static final SourcedId ID = SourcedId.of("x");
  private static final RecordKey KEY = RecordKey.of(ID);

  @Test
  void nothing_walks_through_a_whole_roster(@TempDir Path home) throws SQLException {
    SqliteFile.open(home, Clock.systemUTC()).close();
    try (var pool = SqlitePool.WRITER.open(home.resolve("rollcall.db"))) {
      var recorded = new RecordedStatements();
      var source = recorded.over(pool);
      var database = new Database(source, source, new SqliteDialect(home.resolve("rollcall.db")));

      doEverything(database);

      assertThat(recorded.seen).hasSizeGreaterThan(20);
      for (String sql : recorded.seen) {
        assertThat(plan(pool, sql))
            .as(sql)
            .noneMatch(
                step ->
                    step.matches(
                        "SCAN (record|person_search|person_text|enrollment_ref|[renopt])\\b.*"))
            .noneMatch(
                step ->
                    step.matches(
                        "SEARCH (record|person_search|person_text|enrollment_ref|[renopt])"
                            + " .*\\(connection_id=\\?\\)"));
      }
    }
  }

  private static void doEverything(Database database) {
    database.write(sql -> sql.update("insert into district values (1, '', '', '', 0)"));
    database.write(
        sql -> sql.update("insert into connection values (1, 1, '', '', '', '', '', 0)"));
    var rosters = new SqlRosters(database);
    for (int i = 0; i < 2; i++) {
      var staging = rosters.stage(CONNECTION);
      staging.apply(RosterCollection.USERS, List.of(addition(), new RecordChange.Removal(KEY)));
      if (i == 0) {
        staging.publish(Instant.EPOCH);
      }
    }
    rosters.keys(CONNECTION, RosterCollection.USERS).forEachRemaining(key -> {});
    var reader = rosters.read(CONNECTION);
    reader.counts();
    reader.orgs();
    reader.sessions();
    reader.classesPerSchool();
    reader.classesOf(ID, "0".repeat(32), 10);
    reader.users(List.of(ID));
    reader.enrollmentsOfClass(ID);
    reader.enrollmentsOfUser(ID);
    reader.findPeople("a", "0".repeat(32), 10);
    var versions = new SqlRosterVersions(database);
    versions.between(CONNECTION, Revision.NONE, new Revision(1));
    for (var difference : Difference.values()) {
      var between = new Between(Revision.NONE, new Revision(1));
      versions.different(CONNECTION, between, RosterCollection.USERS, difference, KEY, 10);
    }
    versions.of(CONNECTION, RosterCollection.USERS, ID);
    versions.enrollmentsOfUser(CONNECTION, ID);
    versions.enrollmentsOfClass(CONNECTION, ID);
    versions.prune(CONNECTION, Instant.EPOCH.plusSeconds(1), 10);
    new RosterRemoval(database).remove(CONNECTION);
  }

  private static RecordChange addition() {
    var header = RecordHeader.builder(ID).build();
    var user = User.builder(header, PersonName.builder("Ann", "Lee").build()).build();
    var body = new RecordCodec().encode(user);
    return new RecordChange.Addition(KEY, body.hash(), user, body);
  }

  private static List<String> plan(HikariDataSource pool, String statement) throws SQLException {
    try (var connection = pool.getConnection();
        var explain = connection.prepareStatement("explain query plan " + statement);
        var rows = explain.executeQuery()) {
      var steps = new ArrayList<String>();
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
      return steps;
    }
  }
}
