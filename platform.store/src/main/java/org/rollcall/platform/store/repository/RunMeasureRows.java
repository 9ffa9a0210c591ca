package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.core.sync.measure.Stage;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.core.sync.measure.Traffic;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.CollectionCode;

/** What was measured of a run, as rows beside it. */
final class RunMeasureRows {
  private static final String STAGES =
      "select stage, collection, started_at, ended_at, octets from run_stage where run_id = ?"
          + " order by position";
  private static final String TRAFFIC =
      "select requests, octets, retries, waits, waited_ms from run_traffic where run_id = ?";

  private RunMeasureRows() {}

  static RunMeasures of(Statements sql, SyncRunId run) throws SQLException {
    var traffic = sql.first(TRAFFIC, RunMeasureRows::traffic, run.value());
    return new RunMeasures(
        sql.list(STAGES, RunMeasureRows::span, run.value()), traffic.orElse(Traffic.NONE));
  }

  private static Traffic traffic(Row row) throws SQLException {
    return new Traffic(
        row.number("requests"),
        row.number("octets"),
        row.number("retries"),
        row.number("waits"),
        Duration.ofMillis(row.number("waited_ms")));
  }

  private static StageSpan span(Row row) throws SQLException {
    return new StageSpan(
        Stage.valueOf(row.text("stage")),
        row.optionalNumber("collection") == null ? null : CollectionCode.read(row),
        row.moment("started_at"),
        row.optionalMoment("ended_at"),
        row.number("octets"));
  }

  /** Nothing happens when the run is not there any more. */
  static int replace(Statements sql, SyncRunId run, RunMeasures measures) throws SQLException {
    if (sql.first("select id from sync_run where id = ?", row -> 1, run.value()).isEmpty()) {
      return 0;
    }
    var traffic = measures.traffic();
    sql.update("delete from run_stage where run_id = ?", run.value());
    sql.batch(
        "insert into run_stage (run_id, position, stage, collection, started_at, ended_at, octets)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows(run, measures));
    return sql.update(
        "insert into run_traffic (run_id, requests, octets, retries, waits, waited_ms)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (run_id) do update set"
            + " requests = excluded.requests, octets = excluded.octets,"
            + " retries = excluded.retries, waits = excluded.waits, waited_ms = excluded.waited_ms",
        run.value(),
        traffic.requests(),
        traffic.octets(),
        traffic.retries(),
        traffic.waits(),
        traffic.waited().toMillis());
  }

  private static List<@Nullable Object[]> rows(SyncRunId run, RunMeasures measures) {
    var rows = new ArrayList<@Nullable Object[]>();
    for (StageSpan span : measures.stages()) {
      var collection = span.collection();
      rows.add(
          new @Nullable Object[] {
            run.value(),
            rows.size(),
            span.stage().name(),
            collection == null ? null : CollectionCode.of(collection),
            span.started(),
            span.ended(),
            span.octets()
          });
    }
    return rows;
  }
}
