package org.rollcall.platform.core.finding.exam;

/**
 * A hash of 64 bits for what is looked up while a roster is read, four characters at a step: there
 * are several to each record. As evenly spread as {@link Hash64}, which is for what is stored;
 * where two identifiers share one by accident, one record too few is dropped.
 */
final class IdHash {
  private static final long START = 0x9e3779b97f4a7c15L;
  private static final long PRIME = 0xd6e8feb86659fd93L;
  private static final int STEP = 4;

  private IdHash() {}

  static long of(String text) {
    return Hash64.mixed(over(START, text));
  }

  /** Of two texts, told apart by where the first one ends. */
  static long of(String first, String second) {
    return Hash64.mixed(over(over(START, first), second));
  }

  private static long over(long start, String text) {
    int length = text.length();
    long hash = step(start, length);
    int i = 0;
    for (; i + STEP <= length; i += STEP) {
      long four =
          text.charAt(i)
              | (long) text.charAt(i + 1) << 16
              | (long) text.charAt(i + 2) << 32
              | (long) text.charAt(i + 3) << 48;
      hash = step(hash, four);
    }
    for (; i < length; i++) {
      hash = step(hash, text.charAt(i));
    }
    return hash;
  }

  private static long step(long hash, long next) {
    long mixed = (hash ^ next) * PRIME;
    return mixed ^ (mixed >>> 32);
  }
}
