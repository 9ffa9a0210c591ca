package org.rollcall.platform.core.sync.spool;

import java.util.ArrayList;
import java.util.List;

/** Stretches of the body file that hold what a failed page had delivered. There are few. */
final class PlaceRanges {
  private final List<Range> ranges = new ArrayList<>();

  private record Range(long from, long to) {}

  void add(long from, long to) {
    if (to > from) {
      ranges.add(new Range(from, to));
    }
  }

  boolean hold(long place) {
    for (var range : ranges) {
      if (range.from() <= place && place < range.to()) {
        return true;
      }
    }
    return false;
  }
}
