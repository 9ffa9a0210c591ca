package org.rollcall.connector.simulator.internal.bench;

/** Numbers that look random and are always the same. */
final class Numbers {
  private static final String HEX = "0123456789abcdef";

  private Numbers() {}

  /** SplitMix64. */
  static long mixed(long number, int salt) {
    long z = (number + 1) * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Appends an identifier in the form of a UUID; those of a kind ascend with their numbers. */
  static StringBuilder id(StringBuilder out, int kind, int number) {
    hex(out, number, 8);
    long more = mixed(number, kind);
    out.append('-');
    hex(out, more >>> 48, 4);
    out.append("-4");
    hex(out, more >>> 36, 3);
    out.append("-a");
    hex(out, more >>> 24, 3);
    out.append('-');
    hex(out, kind, 2);
    hex(out, mixed(more, kind), 10);
    return out;
  }

  private static void hex(StringBuilder out, long number, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt((int) (number >>> shift) & 15));
    }
  }
}
