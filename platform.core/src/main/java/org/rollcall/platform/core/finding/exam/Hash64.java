package org.rollcall.platform.core.finding.exam;

/**
 * A hash of 64 bits, evenly spread, by which findings are known again from run to run. Two of a
 * million texts share one by accident once in thirty million rosters; then two findings are shown
 * as one.
 */
final class Hash64 {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  static long of(String text) {
    return mixed(over(START, text));
  }

  /** Of two texts that are not told apart by where one ends. */
  static long of(String first, String second) {
    return mixed(over(over(START, first) * PRIME + 1, second));
  }

  private static long over(long hash, String text) {
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return hash;
  }

  /** Spread over all bits. */
  static long mixed(long hash) {
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
