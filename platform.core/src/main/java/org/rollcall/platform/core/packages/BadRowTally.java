package org.rollcall.platform.core.packages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.csv.BadRow;

/**
 * Keeps some bad rows of a reading, however many there are: the first ones, and of every kind one
 * at least where there is room for that, so that nothing is found out by the next upload only. Used
 * by one thread.
 */
final class BadRowTally {
  private static final int LONGEST = 300;

  private final List<BadRow> kept = new ArrayList<>();
  private final Map<Kind, Integer> kinds = new HashMap<>();
  private long all;

  private record Kind(String file, String column, String what) {
    static Kind of(BadRow row) {
      return new Kind(row.file(), row.column(), row.what());
    }
  }

  void note(BadRow met) {
    all++;
    var row = shortened(met);
    var kind = Kind.of(row);
    if (kept.size() < BadRows.MOST || (!kinds.containsKey(kind) && makeRoom())) {
      kept.add(row);
      kinds.merge(kind, 1, Integer::sum);
    }
  }

  /**
   * Lets go of the last row of the kind of which most are kept; false when there is one of each.
   */
  private boolean makeRoom() {
    var most = kinds.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    if (most.getValue() == 1) {
      return false;
    }
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (Kind.of(kept.get(i)).equals(most.getKey())) {
        kept.remove(i);
        most.setValue(most.getValue() - 1);
        return true;
      }
    }
    throw new IllegalStateException("a kind without a row is counted");
  }

  private static BadRow shortened(BadRow row) {
    return BadRow.builder(shortened(row.file()), row.row(), shortened(row.what()))
        .column(shortened(row.column()))
        .fix(shortened(row.fix()))
        .build();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  BadRows seen() {
    return new BadRows(kept, all);
  }
}
