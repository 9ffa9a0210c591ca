package org.rollcall.connector.oneroster.internal.csv;

import org.rollcall.connector.api.csv.BadRow;

/** A row that cannot be read was met. */
final class UnreadableRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient BadRow row;

  UnreadableRow(BadRow row) {
    super(row.sentence(), null, false, false);
    this.row = row;
  }

  BadRow row() {
    return row;
  }
}
