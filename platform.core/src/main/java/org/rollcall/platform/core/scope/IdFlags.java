package org.rollcall.platform.core.scope;

import java.nio.ByteBuffer;
import java.util.stream.LongStream;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Three flags for each of many identifiers, as numbers in an array: some sixteen octets each and no
 * objects. Of a key only 61 bits are kept; two of a million share them once in millions of runs.
 */
public final class IdFlags {
  private static final int FLAGS = 7;
  private static final int FIRST_ROOM = 1 << 10;

  private long[] slots = new long[FIRST_ROOM];
  private int size;

  /** The flags of an identifier; 0 for one that is not known. */
  public int of(RecordKey key) {
    return (int) slots[slot(key)] & FLAGS;
  }

  /** Sets flags, and leaves the others as they are. */
  public void set(RecordKey key, int flags) {
    put(key, of(key) | flags);
  }

  /** Replaces the flags. */
  public void put(RecordKey key, int flags) {
    put(bits(key), flags);
  }

  private void put(long bits, int flags) {
    int slot = slot(bits);
    if (slots[slot] == 0) {
      if (++size * 2 > slots.length) {
        grow();
        slot = slot(bits);
      }
    }
    slots[slot] = bits | flags;
  }

  private static long bits(RecordKey key) {
    long bits = key.high() & ~FLAGS;
    // An empty slot is 0, and no flags are no entry.
    return bits == 0 ? FLAGS + 1 : bits;
  }

  private int slot(RecordKey key) {
    return slot(bits(key));
  }

  private int slot(long bits) {
    int mask = slots.length - 1;
    int at = (int) (bits >>> Integer.SIZE) & mask;
    while (slots[at] != 0 && (slots[at] & ~FLAGS) != bits) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    var before = slots;
    slots = new long[before.length * 2];
    for (long taken : before) {
      if (taken != 0) {
        slots[slot(taken & ~FLAGS)] = taken;
      }
    }
  }

  /** All identifiers with these flags and no others, so that {@link #putUnknown} takes them in. */
  byte[] having(int flags) {
    var some =
        LongStream.of(slots)
            .filter(taken -> taken != 0 && (taken & FLAGS) == flags)
            .map(taken -> taken & ~FLAGS)
            .sorted()
            .toArray();
    var octets = ByteBuffer.allocate(some.length * Long.BYTES);
    octets.asLongBuffer().put(some);
    return octets.array();
  }

  /** Gives flags to those of these identifiers that are not known. */
  void putUnknown(byte[] having, int flags) {
    var some = ByteBuffer.wrap(having).asLongBuffer();
    while (some.hasRemaining()) {
      long bits = some.get();
      if (slots[slot(bits)] == 0) {
        put(bits, flags);
      }
    }
  }

  void clear() {
    slots = new long[FIRST_ROOM];
    size = 0;
  }
}
