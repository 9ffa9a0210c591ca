package org.rollcall.platform.core.packages;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.csv.BadRow;

/** Keeps the first bad rows of a reading, however many there are. Used by one thread. */
final class BadRowTally {
  private static final int LONGEST = 300;

  private final List<BadRow> first = new ArrayList<>();
  private long all;

  void note(BadRow row) {
    all++;
    if (first.size() < BadRows.MOST) {
      first.add(
          BadRow.builder(shortened(row.file()), row.row(), shortened(row.what()))
              .column(shortened(row.column()))
              .fix(shortened(row.fix()))
              .build());
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  BadRows seen() {
    return new BadRows(first, all);
  }
}
