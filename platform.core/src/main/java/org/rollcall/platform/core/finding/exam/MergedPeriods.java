package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds classes that one teacher has at the same time. */
final class MergedPeriods implements Closeable {
  private static final Comparator<Row> BY_HASH = Comparator.comparingLong(Row::hash);
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final RowFile rows;

  MergedPeriods(Path path) {
    this.rows = new RowFile(path);
  }

  /** A teacher has a class; both by their places. A class without a slot is at no known time. */
  void teaches(int person, int schoolClass, long slot) {
    if (slot != 0) {
      rows.add((person + 1L) * SPREAD ^ slot, schoolClass, 0, List.of());
    }
  }

  /** Classes that are held together, each known by the one with the lowest place. */
  Groups groups() {
    var groups = new Groups();
    for (int bucket = 0; bucket < RowFile.BUCKETS; bucket++) {
      var sorted = rows.bucket(bucket);
      sorted.sort(BY_HASH);
      for (int i = 1; i < sorted.size(); i++) {
        if (sorted.get(i).hash() == sorted.get(i - 1).hash()) {
          groups.join((int) sorted.get(i - 1).first(), (int) sorted.get(i).first());
        }
      }
    }
    return groups;
  }

  @Override
  public void close() {
    rows.close();
  }

  /** Which classes are held together. */
  static final class Groups {
    private final Map<Integer, Integer> lower = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();

    private void join(int one, int other) {
      int first = first(one);
      int second = first(other);
      if (first != second) {
        lower.put(Math.max(first, second), Math.min(first, second));
        lower.putIfAbsent(Math.min(first, second), Math.min(first, second));
      }
    }

    private int first(int place) {
      int lowest = place;
      for (Integer next = lower.get(lowest); next != null && next != lowest; ) {
        lowest = next;
        next = lower.get(lowest);
      }
      return lowest;
    }

    /** The first class of the group of a class, asked for by ascending places; empty for none. */
    Optional<String> subject(int place, String id) {
      return lower.containsKey(place)
          ? Optional.of(names.computeIfAbsent(first(place), any -> id))
          : Optional.empty();
    }
  }
}
