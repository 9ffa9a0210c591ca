package org.rollcall.platform.store.plan;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.Grace;
import org.rollcall.platform.core.plan.GraceGroup;
import org.rollcall.platform.core.plan.GuardLimits;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.GuardSettings;
import org.rollcall.platform.core.plan.RaisedLimit;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Limits and graces in SQL. */
public final class SqlGuardSettings implements GuardSettings {
  private final Database database;

  public SqlGuardSettings(Database database) {
    this.database = database;
  }

  @Override
  public GuardLimits limits(ConnectionId connection) {
    return database
        .read(
            sql ->
                sql.first(
                    "select * from guard_limits where connection_id = ?",
                    row ->
                        new GuardLimits(
                            (int) row.number("removed_percent"),
                            (int) row.number("changed_percent"),
                            (int) row.number("least_records"),
                            (int) row.number("class_percent"),
                            (int) row.number("class_members"),
                            (int) row.number("shrink_percent")),
                    connection.value()))
        .orElse(GuardLimits.USUAL);
  }

  @Override
  public void keep(ConnectionId connection, GuardLimits limits) {
    database.write(
        sql ->
            sql.update(
                "insert into guard_limits (connection_id, removed_percent, changed_percent,"
                    + " least_records, class_percent, class_members, shrink_percent)"
                    + " values (?, ?, ?, ?, ?, ?, ?) on conflict (connection_id) do update set"
                    + " removed_percent = excluded.removed_percent,"
                    + " changed_percent = excluded.changed_percent,"
                    + " least_records = excluded.least_records,"
                    + " class_percent = excluded.class_percent,"
                    + " class_members = excluded.class_members,"
                    + " shrink_percent = excluded.shrink_percent",
                connection.value(),
                limits.removedPercent(),
                limits.changedPercent(),
                limits.leastRecords(),
                limits.classPercent(),
                limits.classMembers(),
                limits.shrinkPercent()));
  }

  @Override
  public Grace grace(ConnectionId connection) {
    return database
        .read(
            sql ->
                sql.first(
                    "select * from grace where connection_id = ?",
                    SqlGuardSettings::grace,
                    connection.value()))
        .orElse(Grace.USUAL);
  }

  private static Grace grace(Row row) throws SQLException {
    return Grace.of(
            (int) row.number("runs"),
            (int) row.number("student_days"),
            (int) row.number("staff_days"),
            (int) row.number("class_days"),
            (int) row.number("other_days"))
        .keeping(groups(row.text("kept")))
        .suspending(groups(row.text("suspended")));
  }

  private static Set<GraceGroup> groups(String tokens) {
    return Stream.of(tokens.split(","))
        .flatMap(token -> GraceGroup.ofToken(token).stream())
        .collect(toSet());
  }

  private static String tokens(Grace grace, Disposition end) {
    return grace.those(end).stream().map(GraceGroup::token).collect(joining(","));
  }

  @Override
  public void keep(ConnectionId connection, Grace grace) {
    database.write(
        sql ->
            sql.update(
                "insert into grace (connection_id, runs, student_days, staff_days, class_days,"
                    + " other_days, kept, suspended) values (?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (connection_id) do update set runs = excluded.runs,"
                    + " student_days = excluded.student_days, staff_days = excluded.staff_days,"
                    + " class_days = excluded.class_days, other_days = excluded.other_days,"
                    + " kept = excluded.kept, suspended = excluded.suspended",
                connection.value(),
                grace.runs(),
                grace.days(GraceGroup.STUDENTS),
                grace.days(GraceGroup.STAFF),
                grace.days(GraceGroup.CLASSES),
                grace.days(GraceGroup.OTHERS),
                tokens(grace, Disposition.KEEP),
                tokens(grace, Disposition.SUSPEND)));
  }

  @Override
  public List<RaisedLimit> raised(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                "select * from raised_limit where connection_id = ? order by id desc",
                SqlGuardSettings::raised,
                connection.value()));
  }

  private static RaisedLimit raised(Row row) throws SQLException {
    var school = row.optionalText("school");
    var used = row.optionalNumber("used_by_run");
    return new RaisedLimit(
        row.number("id"),
        new ConnectionId(row.number("connection_id")),
        GuardRule.valueOf(row.text("rule")),
        school == null ? null : SourcedId.of(school),
        (int) row.number("percent"),
        row.text("by_whom"),
        row.moment("at"),
        row.text("reason"),
        row.moment("until"),
        used == null ? null : new SyncRunId(used));
  }

  @Override
  public void raise(RaisedLimit limit) {
    @Nullable SourcedId school = limit.school();
    database.write(
        sql ->
            sql.update(
                "insert into raised_limit (connection_id, rule, school, percent, by_whom, at,"
                    + " reason, until) values (?, ?, ?, ?, ?, ?, ?, ?)",
                limit.connection().value(),
                limit.rule().name(),
                school == null ? null : school.value(),
                limit.percent(),
                limit.by(),
                limit.at(),
                limit.reason(),
                limit.until()));
  }

  @Override
  public int takeBack(ConnectionId connection, Instant now) {
    return database.write(
        sql ->
            sql.update(
                "update raised_limit set until = ?"
                    + " where connection_id = ? and used_by_run is null and until > ?",
                now,
                connection.value(),
                now));
  }

  @Override
  public void use(RaisedLimit limit, SyncRunId run) {
    database.write(
        sql ->
            sql.update(
                "update raised_limit set used_by_run = ? where id = ?",
                run.value(),
                limit.number()));
  }
}
