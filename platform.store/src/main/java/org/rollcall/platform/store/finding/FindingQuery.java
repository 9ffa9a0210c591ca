package org.rollcall.platform.store.finding;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingFilter;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.FindingState;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Reads findings of one connection. */
final class FindingQuery {
  private static final String COLUMNS =
      "select fingerprint, rule, subject, school, affected, first_run, first_at, solved_run,"
          + " solved_at from finding f where f.connection_id = ?";
  private static final String COUNTS =
      "select f.rule,"
          + " sum(case when f.solved_run is null then 1 else 0 end) as findings,"
          + " sum(case when f.solved_run is null then f.affected else 0 end) as affected,"
          + " sum(case when f.solved_run is null and f.first_run = ? then 1 else 0 end) as fresh,"
          + " sum(case when f.solved_run = ? then 1 else 0 end) as solved"
          + " from finding f where f.connection_id = ?";

  private final Statements sql;
  private final ConnectionId connection;

  FindingQuery(Statements sql, ConnectionId connection) {
    this.sql = sql;
    this.connection = connection;
  }

  /** What is asked for, in SQL. */
  private static final class Condition {
    final StringBuilder text = new StringBuilder();
    final List<@Nullable Object> values = new ArrayList<>();

    Condition and(String more, Object... its) {
      text.append(" and ").append(more);
      Collections.addAll(values, its);
      return this;
    }
  }

  List<RuleCount> counts(FindingFilter filter) throws SQLException {
    var condition = new Condition();
    long newest = newest();
    Collections.addAll(condition.values, newest, newest, connection.value());
    addSchool(condition, filter);
    return sql
        .list(
            COUNTS + condition.text + " group by f.rule",
            SqlFindings::count,
            condition.values.toArray())
        .stream()
        .flatMap(Optional::stream)
        .filter(count -> count.findings() > 0 || count.solved() > 0)
        .toList();
  }

  private long newest() throws SQLException {
    return sql.first(
            "select run_id from finding_exam where connection_id = ?",
            row -> row.number("run_id"),
            connection.value())
        .orElse(-1L);
  }

  Slice<Finding> find(FindingFilter filter, String after, int limit) throws SQLException {
    var condition = new Condition();
    condition.values.add(connection.value());
    addState(condition, filter.state());
    if (filter.rule() != null) {
      condition.and("f.rule = ?", filter.rule().id());
    }
    addSchool(condition, filter);
    FindingPosition.of(after)
        .ifPresent(
            from ->
                condition.and(
                    "(f.rule > ? or (f.rule = ? and (f.first_run < ?"
                        + " or (f.first_run = ? and f.fingerprint > ?))))",
                    from.rule(),
                    from.rule(),
                    from.firstRun(),
                    from.firstRun(),
                    from.fingerprint()));
    condition.values.add(limit + 1);
    var found =
        sql
            .list(
                COLUMNS
                    + condition.text
                    + " order by f.rule, f.first_run desc, f.fingerprint limit ?",
                FindingQuery::finding,
                condition.values.toArray())
            .stream()
            .flatMap(Optional::stream)
            .toList();
    boolean more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    return new Slice<>(
        withRecords(shown), more ? FindingPosition.after(shown.get(limit - 1)).text() : null);
  }

  private void addState(Condition condition, @Nullable FindingState state) throws SQLException {
    if (state == FindingState.SOLVED) {
      condition.and("f.solved_run = ?", newest());
      return;
    }
    condition.and("f.solved_run is null");
    if (state != null) {
      condition.and(state == FindingState.NEW ? "f.first_run = ?" : "f.first_run <> ?", newest());
    }
  }

  private void addSchool(Condition condition, FindingFilter filter) {
    if (filter.school() != null) {
      condition.and("f.school = ?", filter.school());
    }
    var about = filter.about();
    if (about == null) {
      return;
    }
    if (about.isEmpty()) {
      condition.and("1 = 0");
      return;
    }
    var ids = about.toArray();
    var marks = "(" + Statements.marks(ids.length) + ")";
    condition.and("(f.subject in " + marks, ids);
    for (var column : List.of("sourced_id", "person")) {
      condition
          .text
          .append(" or f.fingerprint in (select r.fingerprint from finding_record r")
          .append(" where r.connection_id = ? and r." + column + " in " + marks + ")");
      condition.values.add(connection.value());
      Collections.addAll(condition.values, ids);
    }
    condition.text.append(")");
  }

  private List<Finding> withRecords(List<Finding> bare) throws SQLException {
    if (bare.isEmpty()) {
      return bare;
    }
    var values = new ArrayList<@Nullable Object>();
    values.add(connection.value());
    bare.forEach(finding -> values.add(finding.fingerprint()));
    Map<Long, List<AffectedRecord>> records = new HashMap<>();
    sql.list(
            "select fingerprint, sourced_id, person from finding_record where connection_id = ?"
                + " and fingerprint in ("
                + Statements.marks(bare.size())
                + ") order by fingerprint, sourced_id",
            row ->
                Map.entry(
                    row.number("fingerprint"),
                    new AffectedRecord(row.text("sourced_id"), row.optionalText("person"))),
            values.toArray())
        .forEach(
            each ->
                records
                    .computeIfAbsent(each.getKey(), any -> new ArrayList<>())
                    .add(each.getValue()));
    return bare.stream()
        .map(finding -> with(finding, records.getOrDefault(finding.fingerprint(), List.of())))
        .toList();
  }

  private static Finding with(Finding bare, List<AffectedRecord> records) {
    return new Finding(
        bare.fingerprint(),
        bare.rule(),
        bare.subject(),
        bare.school(),
        bare.affected(),
        records,
        bare.firstRun(),
        bare.firstAt(),
        bare.solvedRun(),
        bare.solvedAt());
  }

  private static Optional<Finding> finding(Row row) throws SQLException {
    var rule = FindingRule.ofId(row.text("rule"));
    if (rule.isEmpty()) {
      return Optional.empty();
    }
    var solved = row.optionalNumber("solved_run");
    return Optional.of(
        new Finding(
            row.number("fingerprint"),
            rule.get(),
            row.text("subject"),
            row.optionalText("school"),
            row.number("affected"),
            List.of(),
            new SyncRunId(row.number("first_run")),
            row.moment("first_at"),
            solved == null ? null : new SyncRunId(solved),
            row.optionalMoment("solved_at")));
  }
}
