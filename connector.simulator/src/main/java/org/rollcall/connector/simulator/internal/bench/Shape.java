package org.rollcall.connector.simulator.internal.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How large a district is, and how much of it a night changes.
 *
 * @param enrollments before anything changed
 * @param changed whether the night has passed
 * @param percent of people and enrollments that the night changes; half as many come, and as many
 *     go
 */
record Shape(int enrollments, boolean changed, double percent) {
  static final int ENROLLMENTS_EACH = 6;
  private static final int FEWEST = 100;
  private static final int PER_HUNDRED_THOUSAND = 100_000;

  Shape {
    if (enrollments < FEWEST || percent < 0 || percent > 50) {
      throw new IllegalArgumentException(
          "A district needs " + FEWEST + " enrollments or more, and 0 to 50 percent of change.");
    }
  }

  Shape after(double percentOfChange) {
    return new Shape(enrollments, true, percentOfChange);
  }

  /** People there were before. */
  int people() {
    return enrollments / ENROLLMENTS_EACH;
  }

  int schools() {
    return Math.max(2, classes() / 400);
  }

  int classes() {
    return Math.max(4, enrollments / 25);
  }

  int courses() {
    return Math.max(2, classes() / 20);
  }

  /** People there are now, those who left included. */
  int peopleEver() {
    return changed ? people() + (int) (people() * percent / 200) : people();
  }

  /** Whether a person left in the night, with all enrollments. */
  boolean left(int person) {
    return changed && person < people() && share(person, 7) < percent / 200;
  }

  /** Whether the night changed it. */
  boolean touched(int number) {
    return changed && share(number, 13) < percent / 100;
  }

  /** Spreads numbers evenly over 0 to 1. */
  private static double share(int number, int salt) {
    return (Numbers.mixed(number, salt) >>> 1)
        % PER_HUNDRED_THOUSAND
        / (double) PER_HUNDRED_THOUSAND;
  }

  int size(String collection) {
    return sizes().getOrDefault(collection, 0);
  }

  /** How many there are of each collection, the numbers of those who left included. */
  Map<String, Integer> sizes() {
    var sizes = new LinkedHashMap<String, Integer>();
    sizes.put("orgs", schools() + 1);
    sizes.put("academicSessions", 3);
    sizes.put("courses", courses());
    sizes.put("classes", classes());
    sizes.put("users", peopleEver());
    sizes.put("enrollments", peopleEver() * ENROLLMENTS_EACH);
    return sizes;
  }
}
