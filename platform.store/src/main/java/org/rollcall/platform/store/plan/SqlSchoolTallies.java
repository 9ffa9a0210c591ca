package org.rollcall.platform.store.plan;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.plan.SchoolGroup;
import org.rollcall.platform.core.plan.SchoolTallies;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.Database;

/** Tallies by school in SQL. */
public final class SqlSchoolTallies implements SchoolTallies {
  private static final long IN_DOUBT = -1;

  private final Database database;

  public SqlSchoolTallies(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Map<SchoolGroup, Long>> find(ConnectionId connection, Revision revision) {
    if (state(connection, "tallied", IN_DOUBT) != revision.value()) {
      return Optional.empty();
    }
    return Optional.of(
        database
            .read(
                sql ->
                    sql.list(
                        "select type, school, records from school_tally where connection_id = ?",
                        row ->
                            Map.entry(
                                new SchoolGroup(
                                    RosterType.valueOf(row.text("type")),
                                    school(row.text("school"))),
                                row.number("records")),
                        connection.value()))
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static @Nullable SourcedId school(String column) {
    return column.isEmpty() ? null : SourcedId.of(column);
  }

  private long state(ConnectionId connection, String column, long otherwise) {
    return database
        .read(
            sql ->
                sql.first(
                    "select " + column + " from guard_state where connection_id = ?",
                    row -> row.number(column),
                    connection.value()))
        .orElse(otherwise);
  }

  @Override
  public void doubt(ConnectionId connection) {
    database.write(
        sql ->
            sql.update(
                "update guard_state set tallied = -1 where connection_id = ?", connection.value()));
  }

  @Override
  public void keep(ConnectionId connection, Revision revision, Map<SchoolGroup, Long> tallies) {
    var rows = new ArrayList<@Nullable Object[]>(tallies.size());
    tallies.forEach(
        (group, records) ->
            rows.add(
                new @Nullable Object[] {
                  connection.value(),
                  group.type().name(),
                  group.school() == null ? "" : group.school().value(),
                  records
                }));
    database.write(
        sql -> {
          sql.update("delete from school_tally where connection_id = ?", connection.value());
          sql.batch(
              "insert into school_tally (connection_id, type, school, records)"
                  + " values (?, ?, ?, ?)",
              rows);
          return sql.update(
              "insert into guard_state (connection_id, complete_runs, tallied) values (?, 0, ?)"
                  + " on conflict (connection_id) do update set tallied = excluded.tallied",
              connection.value(),
              revision.value());
        });
  }

  @Override
  public long completeRuns(ConnectionId connection) {
    return state(connection, "complete_runs", 0);
  }

  @Override
  public void completed(ConnectionId connection, long number) {
    database.write(
        sql ->
            sql.update(
                "insert into guard_state (connection_id, complete_runs, tallied) values (?, ?, -1)"
                    + " on conflict (connection_id) do update set"
                    + " complete_runs = excluded.complete_runs",
                connection.value(),
                number));
  }
}
