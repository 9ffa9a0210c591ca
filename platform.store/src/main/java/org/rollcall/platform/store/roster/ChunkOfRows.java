package org.rollcall.platform.store.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.store.jdbc.ManyRows;

/** Takes rows for a table, which are its own from then on. */
@FunctionalInterface
interface ChunkOfRows {
  void take(ManyRows into, @Nullable Object[] shared, List<@Nullable Object[]> rows);
}
