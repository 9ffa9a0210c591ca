package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;

/** Writes the rows that changes end and begin at a revision. */
final class StagedRows {
  private static final String END =
      "update record set until_revision = ? where connection_id = ? and collection = ?"
          + " and record_key = ? and until_revision = "
          + RevisionRow.STILL;
  private static final ManyRows BEGIN =
      new ManyRows(
          "record",
          List.of(
              "id",
              "connection_id",
              "collection",
              "record_key",
              "since_revision",
              "until_revision",
              "content_hash",
              "sort_key",
              "ref_a",
              "ref_b",
              "body"),
          List.of(),
          Set.of("body"));
  private static final String END_SEARCH =
      "update person_search set until_revision = ? where connection_id = ? and record_key = ?"
          + " and until_revision = "
          + RevisionRow.STILL;

  /** Ends the rows of what changed or was removed; how many there were. */
  long end(Statements sql, PreparedRows rows) throws SQLException {
    sql.batch(END_SEARCH, rows.endedSearch());
    return sql.batch(END, rows.ended());
  }

  /** Begins the rows of what changed or was added, and numbers them; how many there are. */
  long begin(Statements sql, PreparedRows rows) throws SQLException {
    var records = rows.begun();
    long[] ids = sql.newIds("record", records.size());
    for (int i = 0; i < ids.length; i++) {
      records.get(i)[PreparedRows.ID] = ids[i];
    }
    return sql.insert(BEGIN, records);
  }
}
