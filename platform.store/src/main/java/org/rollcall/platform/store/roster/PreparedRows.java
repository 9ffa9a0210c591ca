package org.rollcall.platform.store.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * The parameters of the rows that some changes end and begin. The numbers of the begun ones are
 * given when they are written.
 *
 * @param ended of the update that ends records
 * @param endedPeople of people, who the ended ones are
 * @param begun of the insert of records, as {@link StagedRows} orders the columns
 * @param found of people, what the begun ones are found by
 * @param goingOn what of it was there before, seen when it was written
 */
record PreparedRows(
    RosterCollection collection,
    List<@Nullable Object[]> ended,
    List<RecordKey> endedPeople,
    List<@Nullable Object[]> begun,
    List<PersonText> found,
    Set<PersonText> goingOn) {
  /** Places in a row of a record. */
  static final int ID = 0;

  static final int REF_A = 4;
  static final int REF_B = 5;

  private static final int KEY = 1;
  private static final int CONTENT_HASH = 2;
  private static final int BODY = 6;

  PreparedRows(RosterCollection collection) {
    this(
        collection,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new HashSet<>());
  }

  /** Lets go of what nobody needs of a row that is written. */
  static void forgetContent(@Nullable Object[] row) {
    row[KEY] = null;
    row[CONTENT_HASH] = null;
    row[BODY] = null;
  }

  /** Tells what people are found by as before. */
  void goOn(Set<PersonText> texts) {
    goingOn.clear();
    goingOn.addAll(texts);
  }

  /** What people are found by and were not before. */
  List<PersonText> newlyFound() {
    return found.stream().filter(text -> !goingOn.contains(text)).toList();
  }
}
