package org.rollcall.platform.store.plan;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Alarm;
import org.rollcall.platform.core.plan.GuardRule;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.PlanCounts;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.core.plan.PlanKind;
import org.rollcall.platform.core.plan.PlanState;
import org.rollcall.platform.core.plan.RosterType;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Plans as rows, without their entries. */
final class PlanRows {
  private PlanRows() {}

  static Plan read(Statements sql, Row row) throws SQLException {
    var id = new PlanId(row.number("id"));
    return new Plan(
        id,
        new ConnectionId(row.number("connection_id")),
        PlanKind.valueOf(row.text("kind")),
        PlanState.valueOf(row.text("state")),
        new SyncRunId(row.number("run_id")),
        row.moment("since"),
        row.moment("made_at"),
        new Revision(row.number("basis")),
        (int) row.number("generation"),
        new PlanCounts(
            row.number("additions"),
            row.number("changes"),
            row.number("removals"),
            row.number("suspended"),
            row.number("ended"),
            row.number("conflicts")),
        alarms(sql, id),
        row.number("further_alarms"),
        row.text("sentence"),
        row.optionalMoment("closed_at"),
        row.text("closed_by"));
  }

  private static List<Alarm> alarms(Statements sql, PlanId plan) throws SQLException {
    return sql.list(
        "select * from plan_alarm where plan_id = ? order by number",
        row ->
            new Alarm(
                GuardRule.valueOf(row.text("rule")),
                RosterType.valueOf(row.text("type")),
                id(row.optionalText("school")),
                row.text("school_name"),
                id(row.optionalText("class")),
                row.text("class_name"),
                row.number("hit"),
                row.number("base")),
        plan.value());
  }

  static @Nullable SourcedId id(@Nullable String column) {
    return column == null || column.isEmpty() ? null : SourcedId.of(column);
  }

  static @Nullable String column(@Nullable SourcedId id) {
    return id == null ? null : id.value();
  }

  static long begin(Statements sql, Plan plan) throws SQLException {
    return sql.first(
            "insert into plan (connection_id, kind, state, run_id, since, made_at, basis,"
                + " generation, additions, changes, removals, suspended, ended, conflicts,"
                + " further_alarms, sentence, closed_at, closed_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id",
            row -> row.number("id"),
            values(plan))
        .orElseThrow();
  }

  static void update(Statements sql, Plan plan) throws SQLException {
    var values = values(plan);
    var parameters = java.util.Arrays.copyOf(values, values.length + 1);
    parameters[values.length] = plan.id().value();
    sql.update(
        "update plan set connection_id = ?, kind = ?, state = ?, run_id = ?, since = ?,"
            + " made_at = ?, basis = ?, generation = ?, additions = ?, changes = ?, removals = ?,"
            + " suspended = ?, ended = ?, conflicts = ?, further_alarms = ?, sentence = ?, closed_at = ?,"
            + " closed_by = ? where id = ?",
        parameters);
  }

  private static @Nullable Object[] values(Plan plan) {
    var counts = plan.counts();
    return new @Nullable Object[] {
      plan.connection().value(),
      plan.kind().name(),
      plan.state().name(),
      plan.run().value(),
      plan.since(),
      plan.made(),
      plan.basis().value(),
      plan.generation(),
      counts.additions(),
      counts.changes(),
      counts.removals(),
      counts.suspended(),
      counts.ended(),
      counts.conflicts(),
      plan.furtherAlarms(),
      plan.sentence(),
      plan.closed(),
      plan.closedBy()
    };
  }

  /** Replaces the alarms, and remembers that the run made the plan. */
  static void keepWhatBelongs(Statements sql, Plan plan, long id) throws SQLException {
    sql.update("delete from plan_alarm where plan_id = ?", id);
    int number = 0;
    for (var alarm : plan.alarms()) {
      sql.update(
          "insert into plan_alarm (plan_id, number, rule, type, school, school_name, class,"
              + " class_name, hit, base) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          number++,
          alarm.rule().name(),
          alarm.type().name(),
          column(alarm.school()),
          alarm.schoolName(),
          column(alarm.schoolClass()),
          alarm.className(),
          alarm.hit(),
          alarm.of());
    }
    if (plan.kind() != PlanKind.UNDO) {
      sql.update(
          "insert into plan_run (run_id, plan_id) values (?, ?)"
              + " on conflict (run_id, plan_id) do nothing",
          plan.run().value(),
          id);
    }
  }
}
