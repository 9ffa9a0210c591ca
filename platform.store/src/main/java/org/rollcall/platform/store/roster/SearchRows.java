package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.ManyRows;
import org.rollcall.platform.store.jdbc.Statements;

/**
 * What people of a revision are found by. Like {@link References} it is put in when all of the
 * revision is written, in the order of its table: the names of a chunk are spread over all of it.
 */
final class SearchRows implements AutoCloseable {
  private static final ManyRows INTO =
      new ManyRows(
          "person_search",
          List.of(
              "connection_id",
              "search_key",
              "record_key",
              "since_revision",
              "until_revision",
              "sort_key"),
          List.of("connection_id", "search_key", "record_key", "since_revision"));

  private final long connection;
  private final long revision;
  private final SortedEntries sorted;

  /**
   * @param folder where files may lie while they wait; null when they are to wait in memory
   */
  SearchRows(ConnectionId connection, Revision revision, @Nullable Path folder) {
    this.connection = connection.value();
    this.revision = revision.value();
    this.sorted = new SortedEntries(folder);
  }

  void add(List<SearchEntry> entries) {
    entries.forEach(sorted::add);
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** Hands over chunks to be written, until all are. */
  void drain(int atOnce, References.ChunkOfRows chunk) {
    var entries = sorted.take();
    var rows = new ArrayList<@Nullable Object[]>(atOnce);
    while (entries.hasNext()) {
      rows.add(row(entries.next()));
      if (rows.size() == atOnce || !entries.hasNext()) {
        chunk.take(rows);
        rows = new ArrayList<>(atOnce);
      }
    }
    sorted.close();
  }

  private @Nullable Object[] row(SearchEntry entry) {
    return new @Nullable Object[] {
      connection,
      entry.searchKey(),
      entry.recordKey().bytes(),
      revision,
      RevisionRow.STILL,
      entry.sortKey()
    };
  }

  /** Writes a chunk. */
  static int insert(Statements sql, List<@Nullable Object[]> rows) throws SQLException {
    return sql.insert(INTO, rows);
  }

  @Override
  public void close() {
    sorted.close();
  }
}
