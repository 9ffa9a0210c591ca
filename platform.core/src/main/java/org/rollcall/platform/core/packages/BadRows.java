package org.rollcall.platform.core.packages;

import java.util.List;
import org.rollcall.connector.api.csv.BadRow;

/**
 * Rows of a file that could not be read.
 *
 * @param first the first few
 * @param all how many there are
 */
public record BadRows(List<BadRow> first, long all) {
  /** Every row could be read, as far as they were. */
  public static final BadRows NONE = new BadRows(List.of(), 0);

  /** More are counted only. */
  public static final int MOST = 20;

  public BadRows {
    first = List.copyOf(first);
    if (first.size() > MOST || first.size() > all) {
      throw new IllegalArgumentException("more rows than may be or were counted");
    }
  }

  /** How many there are beside the first few. */
  public long more() {
    return all - first.size();
  }
}
