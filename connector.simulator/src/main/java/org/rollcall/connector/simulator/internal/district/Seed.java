package org.rollcall.connector.simulator.internal.district;

import java.util.List;

/** Chance without state: the same question always gets the same answer (SplitMix64). */
record Seed(long value) {

  long mix(int salt, long index) {
    long z = value * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L + index * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  int below(int bound, int salt, long index) {
    return (int) Long.remainderUnsigned(mix(salt, index), bound);
  }

  /** Between 0 inclusive and 1 exclusive. */
  double fraction(int salt, long index) {
    return (mix(salt, index) >>> 11) * 0x1.0p-53;
  }

  <T> T pick(List<T> from, int salt, long index) {
    return from.get(below(from.size(), salt, index));
  }
}
