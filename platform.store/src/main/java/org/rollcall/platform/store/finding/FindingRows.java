package org.rollcall.platform.store.finding;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.store.jdbc.Statements;

/** The rows that the changes of a run touch. */
final class FindingRows {
  // What was solved and is there again is new again.
  private static final String SEEN =
      "insert into finding (connection_id, fingerprint, rule, subject, school, affected, content,"
          + " first_run, first_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (connection_id, fingerprint) do update set"
          + " rule = excluded.rule, subject = excluded.subject, school = excluded.school,"
          + " affected = excluded.affected, content = excluded.content,"
          + " first_run = case when finding.solved_run is null then finding.first_run"
          + " else excluded.first_run end,"
          + " first_at = case when finding.solved_run is null then finding.first_at"
          + " else excluded.first_at end,"
          + " solved_run = null, solved_at = null";

  private final long connection;
  private final long run;
  private final Instant at;

  FindingRows(ConnectionId connection, SyncRunId run, Instant at) {
    this.connection = connection.value();
    this.run = run.value();
    this.at = at;
  }

  int write(Statements sql, List<FindingChange> chunk) throws SQLException {
    var seen = new ArrayList<@Nullable Object[]>();
    var stale = new ArrayList<@Nullable Object[]>();
    var records = new ArrayList<@Nullable Object[]>();
    var solved = new ArrayList<@Nullable Object[]>();
    var beyond = new ArrayList<@Nullable Object[]>();
    for (var change : chunk) {
      var key = new @Nullable Object[] {connection, change.fingerprint()};
      if (change instanceof FindingChange.Seen it) {
        seen.add(row(it));
        stale.add(key);
        addRecords(it, records);
      } else if (change instanceof FindingChange.Solved) {
        solved.add(new @Nullable Object[] {run, at, connection, change.fingerprint()});
      } else {
        beyond.add(key);
      }
    }
    sql.batch("delete from finding_record where connection_id = ? and fingerprint = ?", stale);
    sql.batch(
        "update finding set solved_run = ?, solved_at = ? where connection_id = ?"
            + " and fingerprint = ?",
        solved);
    sql.batch("delete from finding where connection_id = ? and fingerprint = ?", beyond);
    int written = sql.batch(SEEN, seen);
    sql.batch(
        "insert into finding_record (connection_id, fingerprint, sourced_id, person)"
            + " values (?, ?, ?, ?) on conflict do nothing",
        records);
    return written;
  }

  private @Nullable Object[] row(FindingChange.Seen it) {
    return new @Nullable Object[] {
      connection,
      it.fingerprint(),
      it.rule().id(),
      it.subject(),
      it.school(),
      it.affected(),
      it.content(),
      run,
      at
    };
  }

  private void addRecords(FindingChange.Seen it, List<@Nullable Object[]> records) {
    for (var record : it.records()) {
      records.add(
          new @Nullable Object[] {
            connection, it.fingerprint(), record.sourcedId(), record.person()
          });
    }
  }
}
