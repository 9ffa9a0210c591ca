package org.rollcall.platform.store.roster;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.store.jdbc.ManyRows;

/**
 * What people of a revision are found by. Like {@link References} it is put in when all of the
 * revision is written, in the order of its table: the names of a chunk are spread over all of it.
 */
final class SearchRows implements AutoCloseable {
  private static final ManyRows INTO =
      new ManyRows(
          "person_search",
          List.of("connection_id", "since_revision", "until_revision"),
          List.of("search_key", "record_key", "sort_key"));

  private final @Nullable Object[] shared;
  private final SortedEntries sorted;

  /**
   * @param folder where files may lie while they wait; null when they are to wait in memory
   */
  SearchRows(ConnectionId connection, Revision revision, @Nullable Path folder) {
    this.shared = new @Nullable Object[] {connection.value(), revision.value(), RevisionRow.STILL};
    this.sorted = new SortedEntries(folder);
  }

  void add(List<PersonText> texts) {
    for (var text : texts) {
      for (var key : text.searchKeys()) {
        sorted.add(new SearchEntry(key, text.person(), text.sortKey()));
      }
    }
  }

  boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** Hands over chunks to be written, until all are. */
  void drain(int atOnce, ChunkOfRows chunk) {
    var entries = sorted.take();
    var rows = new GatheredRows(INTO, shared, atOnce, chunk);
    while (entries.hasNext()) {
      var entry = entries.next();
      rows.add(entry.searchKey(), entry.recordKey().bytes(), entry.sortKey());
    }
    rows.end();
    sorted.close();
  }

  @Override
  public void close() {
    sorted.close();
  }
}
