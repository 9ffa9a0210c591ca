package org.rollcall.platform.store.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * The parameters of the rows that some changes end and begin. The numbers of the begun ones are
 * given when they are written.
 *
 * @param ended of the update that ends records
 * @param endedSearch of the update that ends what people are found by
 * @param begun of the insert of records, as {@link StagedRows} orders the columns
 * @param found what the begun people are found by
 */
record PreparedRows(
    RosterCollection collection,
    List<@Nullable Object[]> ended,
    List<@Nullable Object[]> endedSearch,
    List<@Nullable Object[]> begun,
    List<SearchEntry> found) {
  /** Places in a row of a record. */
  static final int ID = 0;

  static final int REF_A = 4;
  static final int REF_B = 5;

  PreparedRows(RosterCollection collection) {
    this(collection, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
