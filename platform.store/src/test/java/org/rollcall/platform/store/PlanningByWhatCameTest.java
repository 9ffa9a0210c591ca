package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.ConnectionId;

/** PostgreSQL must not walk through a roster because it came faster than the server looked. */
class PlanningByWhatCameTest {
  @Test
  void the_server_knows_a_large_roster_as_soon_as_it_is_published() throws SQLException {
    try (var open = new OpenStore(StoreKind.POSTGRES)) {
      var connection = open.connection("Lakeside");

      publish(open, connection, 12_000);

      for (var table : List.of("record", "person_search", "person_text")) {
        assertThat(known(open, table)).as(table).isGreaterThanOrEqualTo(12_000);
      }
    }
  }

  private static void publish(OpenStore open, ConnectionId connection, int people) {
    try (var staging = open.store().rosters().stage(connection)) {
      staging.apply(
          USERS,
          IntStream.range(0, people)
              .mapToObj(i -> RosterRecords.person("p" + i, "Given" + i, "Family" + i))
              .map(RosterRecords::addition)
              .toList());
      staging.publish(open.clock.instant());
    }
  }

  private static long known(OpenStore open, String table) throws SQLException {
    return open.number("select reltuples from pg_class where oid = to_regclass('" + table + "')");
  }
}
