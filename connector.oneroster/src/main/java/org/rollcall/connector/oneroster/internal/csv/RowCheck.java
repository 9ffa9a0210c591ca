package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.failure.SisException;

/**
 * Looks at every row of a package of which one is bad, so that whoever mends the export learns of
 * all at once. Nothing is kept but the first and how many there are.
 */
final class RowCheck {
  private final CsvPackage files;
  private @Nullable BadRow first;
  private long all;

  RowCheck(CsvPackage files) {
    this.files = files;
  }

  /**
   * Notes what is wrong in these files, and says why the package is refused.
   *
   * @param met the row that was met first
   */
  SisException refusal(List<FileForm> forms, BadRow met) throws IOException {
    for (var form : forms) {
      look(form);
    }
    var named = first == null ? met : first;
    return Unreadable.because(
        all < 2
            ? named.sentence()
            : String.format(
                Locale.US,
                "%,d rows of the package cannot be read. The first is %s",
                all,
                named.sentence()));
  }

  private void look(FileForm form) throws IOException {
    try (var table = TableFile.open(files, form)) {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = looked(table);
      }
    }
  }

  /** One row more; false at the end. */
  private boolean looked(TableFile table) throws IOException {
    try {
      return table.next() != null;
    } catch (UnreadableRow bad) {
      if (first == null) {
        first = bad.row();
      }
      all++;
      files.note(bad.row());
      table.skipRow();
      return true;
    }
  }
}
