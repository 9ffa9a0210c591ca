package org.rollcall.connector.oneroster.internal.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.csv.CsvPackage;

/** A file of a package behind its first row. */
final class TableFile implements Rows {
  private final CsvRows rows;
  private final Heading heading;

  private TableFile(CsvRows rows, Heading heading) {
    this.rows = rows;
    this.heading = heading;
  }

  static TableFile open(CsvPackage files, FileForm form) throws IOException {
    var rows = new CsvRows(files.open(form.fileName()), form.fileName());
    boolean opened = false;
    try {
      var complaints = new Unreadable();
      var heading = Heading.read(form, rows, false, complaints);
      complaints.throwIfAny();
      rows.name(heading.names());
      opened = true;
      return new TableFile(rows, heading);
    } finally {
      if (!opened) {
        rows.close();
      }
    }
  }

  Heading heading() {
    return heading;
  }

  @Override
  public @Nullable List<String> next() throws IOException {
    if (!rows.next()) {
      return null;
    }
    heading.mustFit(rows);
    return rows.cells();
  }

  /** Goes behind a row that cannot be read. */
  void skipRow() throws IOException {
    rows.skipRow();
  }

  /** Octets read so far. */
  long octets() {
    return rows.octets();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
