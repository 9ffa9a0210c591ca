package org.rollcall.connector.oneroster.internal.csv;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote a name wrongly. */
final class NearestName {
  private NearestName() {}

  /** The one that is written most alike; empty when none is. */
  static Optional<String> among(Collection<String> known, String written) {
    int farthest = Math.max(2, written.length() / 3);
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(name, written))
                .thenComparing(name -> name))
        .filter(name -> distance(name, written) <= farthest || isPart(name, written));
  }

  private static boolean isPart(String name, String written) {
    var one = plain(name);
    var other = plain(written);
    return other.length() >= 4 && (one.contains(other) || other.contains(one));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Letters to be added, left out or changed; their case counts for nothing. */
  private static int distance(String one, String other) {
    var from = plain(one);
    var to = plain(other);
    var before = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      var now = new int[to.length() + 1];
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[to.length()];
  }
}
