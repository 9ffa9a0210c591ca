package org.rollcall.platform.store.finding;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.Examined;
import org.rollcall.platform.core.finding.Finding;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.finding.FindingFilter;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.finding.KeptMark;
import org.rollcall.platform.core.finding.RuleCount;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Findings in SQL. */
public final class SqlFindings implements Findings {
  private final Database database;

  public SqlFindings(Database database) {
    this.database = database;
  }

  @Override
  public Iterator<KeptMark> marks(ConnectionId connection) {
    return new PagedMarks(database, connection);
  }

  @Override
  public void apply(ConnectionId connection, SyncRunId run, Instant at, List<FindingChange> chunk) {
    database.write(sql -> new FindingRows(connection, run, at).write(sql, chunk));
  }

  @Override
  public void ended(
      ConnectionId connection,
      SyncRunId run,
      Instant at,
      List<RuleCount> counts,
      boolean whole,
      Instant forgetSolvedBefore) {
    database.write(
        sql -> {
          addCounts(sql, run, counts);
          if (whole) {
            sql.update(
                "insert into finding_exam (connection_id, run_id, at) values (?, ?, ?)"
                    + " on conflict (connection_id) do update set run_id = excluded.run_id,"
                    + " at = excluded.at",
                connection.value(),
                run.value(),
                at);
          }
          return sql.update(
              "delete from finding where connection_id = ? and solved_at < ?",
              connection.value(),
              forgetSolvedBefore);
        });
  }

  private static void addCounts(Statements sql, SyncRunId run, List<RuleCount> counts)
      throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    for (var count : counts) {
      rows.add(
          new @Nullable Object[] {
            run.value(),
            count.rule().id(),
            count.findings(),
            count.affected(),
            count.fresh(),
            count.solved()
          });
    }
    // A run may begin anew with another version of its connector.
    sql.update("delete from run_finding where run_id = ?", run.value());
    sql.batch(
        "insert into run_finding (run_id, rule, findings, affected, fresh, solved)"
            + " values (?, ?, ?, ?, ?, ?)",
        rows);
  }

  @Override
  public Optional<Examined> newest(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                "select run_id, at from finding_exam where connection_id = ?",
                row -> new Examined(new SyncRunId(row.number("run_id")), row.moment("at")),
                connection.value()));
  }

  @Override
  public List<RuleCount> ofRun(SyncRunId run) {
    return database
        .read(
            sql ->
                sql.list(
                    "select rule, findings, affected, fresh, solved from run_finding"
                        + " where run_id = ?",
                    SqlFindings::count,
                    run.value()))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a rule that a newer Rollcall knew. */
  static Optional<RuleCount> count(Row row) throws SQLException {
    var rule = FindingRule.ofId(row.text("rule"));
    return rule.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RuleCount(
                rule.get(),
                row.number("findings"),
                row.number("affected"),
                row.number("fresh"),
                row.number("solved")));
  }

  @Override
  public List<RuleCount> counts(ConnectionId connection, FindingFilter filter) {
    return database.read(sql -> new FindingQuery(sql, connection).counts(filter));
  }

  @Override
  public Slice<Finding> find(
      ConnectionId connection, FindingFilter filter, String after, int limit) {
    return database.read(sql -> new FindingQuery(sql, connection).find(filter, after, limit));
  }
}
