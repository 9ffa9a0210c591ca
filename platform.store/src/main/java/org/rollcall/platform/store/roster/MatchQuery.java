package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.match.MatchedPerson;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Reads how the list of one connection matched. */
final class MatchQuery {
  private final Database database;
  private final ConnectionId connection;

  MatchQuery(Database database, ConnectionId connection) {
    this.database = database;
    this.connection = connection;
  }

  Slice<MatchedPerson> people(MatchAsked asked, String after, int limit) {
    var condition = new StringBuilder();
    var values = new ArrayList<@Nullable Object>();
    values.add(connection.value());
    var outcome = asked.outcome();
    if (outcome != null) {
      condition.append(" and outcome = ?");
      values.add(outcome.name());
    }
    if (!asked.school().isEmpty()) {
      condition.append(" and school = ?");
      values.add(asked.school());
    }
    var role = asked.role();
    if (role != null) {
      condition.append(" and role = ?");
      values.add(role.name());
    }
    int colon = after.indexOf(':');
    if (colon > 0) {
      condition.append(" and (outcome, sourced_id) > (?, ?)");
      values.add(after.substring(0, colon));
      values.add(after.substring(colon + 1));
    }
    values.add(limit + 1);
    var found =
        database.read(
            sql ->
                sql.list(
                    "select outcome, sourced_id, school, role from match_person"
                        + " where connection_id = ?"
                        + condition
                        + " order by outcome, sourced_id limit ?",
                    MatchQuery::person,
                    values.toArray()));
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    var last = found.get(limit - 1);
    return new Slice<>(found.subList(0, limit), last.outcome().name() + ":" + last.sourcedId());
  }

  private static MatchedPerson person(Row row) throws SQLException {
    return new MatchedPerson(
        row.text("sourced_id"),
        row.text("school"),
        MatchRole.valueOf(row.text("role")),
        MatchOutcome.valueOf(row.text("outcome")));
  }

  /** Accounts that belong to nobody. */
  Slice<String> strays(String after, int limit) {
    var found =
        database.read(
            sql ->
                sql.list(
                    "select email from stray_account where connection_id = ? and email > ?"
                        + " order by email limit ?",
                    row -> row.text("email"),
                    connection.value(),
                    after,
                    limit + 1));
    return found.size() <= limit
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, limit), found.get(limit - 1));
  }
}
