package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
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
          List.of("connection_id", "collection", "since_revision", "until_revision"),
          List.of("id", "record_key", "content_hash", "sort_key", "ref_a", "ref_b", "body"),
          Set.of("body"));

  private final long connection;
  private final Revision revision;
  private final PersonTexts texts;

  StagedRows(ConnectionId connection, Revision revision) {
    this.connection = connection.value();
    this.revision = revision;
    this.texts = new PersonTexts(connection);
  }

  /** Ends the rows of what changed or was removed; how many there were. */
  long end(Statements sql, PreparedRows rows) throws SQLException {
    rows.goOn(texts.replace(sql, revision, rows.endedPeople(), rows.found()));
    return sql.batch(END, rows.ended());
  }

  /**
   * Begins the rows of what changed or was added, and numbers them; how many there are. They keep
   * only what they are found by later: bodies are most of what is in memory.
   */
  long begin(Statements sql, PreparedRows rows) throws SQLException {
    var records = rows.begun();
    long[] ids = sql.newIds("record", records.size());
    for (int i = 0; i < ids.length; i++) {
      records.get(i)[PreparedRows.ID] = ids[i];
    }
    var shared =
        new @Nullable Object[] {
          connection, CollectionCode.of(rows.collection()), revision.value(), RevisionRow.STILL
        };
    texts.begin(sql, revision, rows.newlyFound());
    int count = sql.insert(BEGIN, shared, records);
    records.forEach(PreparedRows::forgetContent);
    return count;
  }
}
