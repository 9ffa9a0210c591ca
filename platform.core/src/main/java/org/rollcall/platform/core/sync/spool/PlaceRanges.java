package org.rollcall.platform.core.sync.spool;

import java.util.ArrayList;
import java.util.List;

/** Stretches of the body file that hold what failed pages had delivered. There are few. */
final class PlaceRanges {
  /** Where each begins, by part of the file. */
  private final List<long[]> begins = new ArrayList<>();

  /** Where each ends, by part of the file. */
  private final List<long[]> ends = new ArrayList<>();

  void add(long[] from, long[] to) {
    begins.add(from);
    ends.add(to);
  }

  boolean hold(SpoolEntry entry) {
    int part = BodyFile.part(entry.key());
    for (int i = 0; i < begins.size(); i++) {
      if (begins.get(i)[part] <= entry.place() && entry.place() < ends.get(i)[part]) {
        return true;
      }
    }
    return false;
  }
}
