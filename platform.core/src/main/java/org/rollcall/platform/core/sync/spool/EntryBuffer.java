package org.rollcall.platform.core.sync.spool;

import java.io.IOException;
import java.util.Arrays;
import org.rollcall.platform.core.roster.ContentHash;
import org.rollcall.platform.core.roster.RecordKey;

/** Entries that are to be sorted, as numbers in arrays: some forty octets each and no objects. */
final class EntryBuffer {
  private static final int NUMBERS = 5;
  private static final int INDEX_BITS = 20;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  private static final int FIRST_ROOM = 256;

  private final int most;
  private long[] numbers = {};
  private long[] order = {};
  private int size;

  EntryBuffer(int most) {
    if (most > INDEX) {
      throw new IllegalArgumentException("at most " + INDEX + " entries are sorted at once");
    }
    this.most = most;
  }

  boolean isFull() {
    return size == most;
  }

  void add(RecordKey key, ContentHash content, long place, boolean deleted) {
    if (size == order.length) {
      int room = Math.min(most, Math.max(FIRST_ROOM, 2 * size));
      order = Arrays.copyOf(order, room);
      numbers = Arrays.copyOf(numbers, room * NUMBERS);
    }
    int at = size * NUMBERS;
    numbers[at] = key.high();
    numbers[at + 1] = key.low();
    numbers[at + 2] = content.high();
    numbers[at + 3] = content.low();
    numbers[at + 4] = deleted ? ~place : place;
    // What is sorted is the beginning of the key, as a number with a sign, and the place behind it.
    order[size] = ((key.high() ^ Long.MIN_VALUE) & ~INDEX) | size;
    size++;
  }

  /** Writes all, by key and then by place, and is empty afterwards. */
  void writeSorted(EntryFile.Writer out) throws IOException {
    Arrays.sort(order, 0, size);
    settleEqualBeginnings();
    for (int i = 0; i < size; i++) {
      out.write(numbers, index(i) * NUMBERS);
    }
    size = 0;
  }

  /** Gives back its memory. */
  void release() {
    size = 0;
    order = new long[0];
    numbers = new long[0];
  }

  /** Keys with the same beginning are few, unless they are equal, and then in order already. */
  private void settleEqualBeginnings() {
    for (int i = 1; i < size; i++) {
      for (int j = i; j > 0 && isAfter(order[j - 1], order[j]); j--) {
        long one = order[j];
        order[j] = order[j - 1];
        order[j - 1] = one;
      }
    }
  }

  private boolean isAfter(long one, long other) {
    if ((one & ~INDEX) != (other & ~INDEX)) {
      return false;
    }
    int a = (int) (one & INDEX) * NUMBERS;
    int b = (int) (other & INDEX) * NUMBERS;
    int order = Long.compareUnsigned(numbers[a], numbers[b]);
    return order > 0 || (order == 0 && Long.compareUnsigned(numbers[a + 1], numbers[b + 1]) > 0);
  }

  private int index(int place) {
    return (int) (order[place] & INDEX);
  }
}
