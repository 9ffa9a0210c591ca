package org.rollcall.platform.web.internal.page.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.web.internal.view.Numbers;

/**
 * The rows of a file that could not be read, as a table.
 *
 * @param more how many are not shown, in words; empty when all are
 */
record BadRowsTable(String title, List<Row> rows, String more) {
  /** One row of the file. */
  record Row(String file, String row, String column, String what, String fix) {}

  /** Null when every row could be read. */
  static @Nullable BadRowsTable of(HandOverFiles files, Caller caller, SyncRunId run) {
    var bad = files.badRows(caller, run);
    if (bad.all() == 0) {
      return null;
    }
    return new BadRowsTable(
        Numbers.counted(bad.all(), "row", "rows") + " to mend in the export",
        bad.first().stream().map(BadRowsTable::row).toList(),
        bad.more() == 0
            ? ""
            : "And "
                + Numbers.counted(bad.more(), "row", "rows")
                + " more. What many rows have in common is often one setting of the export.");
  }

  private static Row row(BadRow row) {
    var what = row.what();
    return new Row(
        row.file(),
        Numbers.grouped(row.row()),
        row.column(),
        Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".",
        row.fix());
  }
}
