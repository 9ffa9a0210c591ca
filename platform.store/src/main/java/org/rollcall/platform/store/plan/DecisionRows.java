package org.rollcall.platform.store.plan;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.plan.ChangeKind;
import org.rollcall.platform.core.plan.Decision;
import org.rollcall.platform.core.plan.DecisionScope;
import org.rollcall.platform.core.plan.PlanId;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** What was decided on plans. */
final class DecisionRows {
  private DecisionRows() {}

  static List<Decision> of(Statements sql, PlanId plan) throws SQLException {
    return sql.list(
        "select * from plan_decision where plan_id = ? order by id",
        DecisionRows::decision,
        plan.value());
  }

  private static Decision decision(Row row) throws SQLException {
    var kind = row.optionalText("kind");
    return new Decision(
        new PlanId(row.number("plan_id")),
        (int) row.number("generation"),
        new DecisionScope(
            PlanRows.id(row.optionalText("school")),
            PlanRows.id(row.optionalText("class")),
            kind == null ? null : ChangeKind.valueOf(kind)),
        row.text("by_whom"),
        row.moment("at"),
        row.text("reason"),
        row.moment("until"));
  }

  static int add(Statements sql, Decision decision) throws SQLException {
    var scope = decision.scope();
    @Nullable ChangeKind kind = scope.kind();
    return sql.update(
        "insert into plan_decision (plan_id, generation, school, class, kind, by_whom, at,"
            + " reason, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        decision.plan().value(),
        decision.generation(),
        PlanRows.column(scope.school()),
        PlanRows.column(scope.schoolClass()),
        kind == null ? null : kind.name(),
        decision.by(),
        decision.at(),
        decision.reason(),
        decision.until());
  }
}
