package org.rollcall.platform.core.warning;

import java.util.List;
import java.util.Optional;

/** The days before an end on which somebody is warned. */
public final class WarningDays {
  private static final List<Integer> ALL = List.of(60, 30, 14, 7, 1);

  private WarningDays() {}

  /** The warning that is due: the fewest of the days that are not less than those left. */
  public static Optional<Integer> due(long left) {
    return ALL.stream().filter(days -> left <= days).reduce((before, fewer) -> fewer);
  }
}
