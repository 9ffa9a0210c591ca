package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RunFilter;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.core.sync.measure.RunMeasures;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** The history of runs in SQL. */
public final class SqlSyncRuns implements SyncRuns {
  private static final String COLUMNS =
      "id, connection_id, trigger_kind, reach, state, started_at, ended_at, connector_version, failure,"
          + " sentence";
  private static final String SELECT = "select " + COLUMNS + " from sync_run";

  /** Those that bring the roster to where the SIS is. */
  private static final String OF_SYNCS =
      Stream.of(Trigger.values())
          .filter(Trigger::syncs)
          .map(trigger -> "'" + trigger + "'")
          .collect(Collectors.joining(", ", " and trigger_kind in (", ")"));

  private final Database database;

  public SqlSyncRuns(Database database) {
    this.database = database;
  }

  @Override
  public SyncRun begin(ConnectionId connection, Trigger trigger, Reach reach, Instant at) {
    return database.write(sql -> insert(sql, connection, trigger, reach, at));
  }

  @Override
  public SyncRun begin(
      ConnectionId connection, Trigger trigger, Reach reach, HandedFile file, Instant at) {
    return database.write(
        sql -> {
          var run = insert(sql, connection, trigger, reach, at);
          SqlRunPackages.insert(sql, run.id(), file);
          return run;
        });
  }

  private static SyncRun insert(
      Statements sql, ConnectionId connection, Trigger trigger, Reach reach, Instant at)
      throws SQLException {
    var insert =
        "insert into sync_run (connection_id, trigger_kind, reach, state, started_at,"
            + " connector_version, sentence) values (?, ?, ?, ?, ?, '', '') returning "
            + COLUMNS;
    return sql.first(
            insert,
            row -> run(row, Map.of()),
            connection.value(),
            trigger.name(),
            reach.name(),
            RunState.QUEUED.name(),
            at)
        .orElseThrow();
  }

  @Override
  public void update(SyncRun run) {
    database.write(
        sql -> {
          int updated =
              sql.update(
                  "update sync_run set reach = ?, state = ?, started_at = ?, ended_at = ?,"
                      + " connector_version = ?, failure = ?, sentence = ? where id = ?",
                  run.reach().name(),
                  run.state().name(),
                  run.started(),
                  run.ended(),
                  run.connectorVersion(),
                  name(run.failure()),
                  run.sentence(),
                  run.id().value());
          if (updated > 0) {
            RunCounts.replace(sql, run);
          }
          return updated;
        });
  }

  @Override
  public Optional<SyncRun> find(SyncRunId id) {
    return runs(" where id = ?", id.value()).stream().findFirst();
  }

  @Override
  public List<SyncRun> latest(ConnectionId connection, int limit) {
    return runs(" where connection_id = ? order by id desc limit ?", connection.value(), limit);
  }

  @Override
  public List<SyncRun> find(ConnectionId connection, RunFilter filter, int limit) {
    var condition = RunCondition.of(connection, filter);
    return runs(condition.sql() + " order by id desc limit ?", condition.with(limit));
  }

  @Override
  public Optional<SyncRun> goingOnAt(ConnectionId connection, Instant moment) {
    return runs(
            " where connection_id = ? and started_at <= ? and (ended_at is null or ended_at >= ?)"
                + " order by id desc limit 1",
            connection.value(),
            moment,
            moment)
        .stream()
        .findFirst();
  }

  @Override
  public void keep(SyncRunId id, RunMeasures measures) {
    database.write(sql -> RunMeasureRows.replace(sql, id, measures));
  }

  @Override
  public RunMeasures measures(SyncRunId id) {
    return database.read(sql -> RunMeasureRows.of(sql, id));
  }

  @Override
  public Optional<SyncRun> lastGood(ConnectionId connection) {
    return runs(
            " where connection_id = ? and state = ?" + OF_SYNCS + " order by id desc limit 1",
            connection.value(),
            RunState.SUCCEEDED.name())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<SyncRun> lastGood(ConnectionId connection, Reach reach) {
    return runs(
            " where connection_id = ? and state = ? and reach = ?"
                + OF_SYNCS
                + " order by id desc limit 1",
            connection.value(),
            RunState.SUCCEEDED.name(),
            reach.name())
        .stream()
        .findFirst();
  }

  @Override
  public List<SyncRun> unfinished() {
    return runs(" where ended_at is null order by id");
  }

  @Override
  public void forget(Instant before) {
    database.write(
        sql ->
            sql.update(
                "delete from sync_run where ended_at < ? and id not in"
                    + " (select max(id) from sync_run where state = ? group by connection_id, reach,"
                    + " trigger_kind)",
                before,
                RunState.SUCCEEDED.name()));
  }

  private List<SyncRun> runs(String condition, Object... parameters) {
    return database.read(
        sql -> {
          var runs = new ArrayList<SyncRun>();
          for (SyncRun bare : sql.list(SELECT + condition, row -> run(row, Map.of()), parameters)) {
            runs.add(bare.counting(RunCounts.of(sql, bare.id().value())));
          }
          return runs;
        });
  }

  private static SyncRun run(Row row, Map<RosterCollection, CollectionCounts> counts)
      throws SQLException {
    var failure = row.optionalText("failure");
    return new SyncRun(
        new SyncRunId(row.number("id")),
        new ConnectionId(row.number("connection_id")),
        Trigger.valueOf(row.text("trigger_kind")),
        Reach.valueOf(row.text("reach")),
        RunState.valueOf(row.text("state")),
        row.moment("started_at"),
        row.optionalMoment("ended_at"),
        row.text("connector_version"),
        failure == null ? null : FailureKind.valueOf(failure),
        row.text("sentence"),
        counts);
  }

  private static @Nullable String name(@Nullable FailureKind failure) {
    return failure == null ? null : failure.name();
  }
}
