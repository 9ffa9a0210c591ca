package org.rollcall.platform.store.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.store.jdbc.ManyRows;

/** Gathers rows for a table until there are enough for a chunk. */
final class GatheredRows {
  private final ManyRows into;
  private final @Nullable Object[] shared;
  private final int atOnce;
  private final ChunkOfRows chunk;
  private List<@Nullable Object[]> rows = new ArrayList<>();

  GatheredRows(ManyRows into, @Nullable Object[] shared, int atOnce, ChunkOfRows chunk) {
    this.into = into;
    this.shared = shared;
    this.atOnce = atOnce;
    this.chunk = chunk;
  }

  void add(@Nullable Object... row) {
    rows.add(row);
    if (rows.size() == atOnce) {
      handOver();
    }
  }

  /** Hands over the rest. */
  void end() {
    if (!rows.isEmpty()) {
      handOver();
    }
  }

  private void handOver() {
    chunk.take(into, shared, rows);
    rows = new ArrayList<>(atOnce);
  }
}
