package org.rollcall.platform.itest.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a soak is to do.
 *
 * @param parts all where none is named
 */
record SoakOptions(Set<String> parts, int kills, Duration hours, int students, long seed) {
  private static final Set<String> PARTS = Set.of("kills", "faults", "hours");

  static SoakOptions of(List<String> words) {
    var parts = new HashSet<String>();
    int kills = 50;
    var hours = Duration.ofHours(2);
    int students = 400;
    long seed = 1;
    var rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      var word = rest.pop();
      switch (word) {
        case "--kills" -> kills = (int) number(word, rest);
        case "--students" -> students = (int) number(word, rest);
        case "--seed" -> seed = (long) number(word, rest);
        case "--hours" -> hours = Duration.ofSeconds((long) (3_600 * number(word, rest)));
        default -> {
          if (!PARTS.contains(word)) {
            throw new IllegalArgumentException("There is no " + word + ".");
          }
          parts.add(word);
        }
      }
    }
    return new SoakOptions(Set.copyOf(parts), kills, hours, students, seed);
  }

  private static double number(String option, ArrayDeque<String> rest) {
    var value = rest.isEmpty() ? "" : rest.pop();
    if (!value.matches("\\d{1,9}(\\.\\d{1,4})?")) {
      throw new IllegalArgumentException("The option " + option + " needs a number.");
    }
    return Double.parseDouble(value);
  }

  boolean wants(String part) {
    return parts.isEmpty() || parts.contains(part);
  }
}
