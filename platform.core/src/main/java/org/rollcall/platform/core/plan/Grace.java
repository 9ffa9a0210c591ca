package org.rollcall.platform.core.plan;

import java.time.Duration;
import java.time.Instant;
import org.rollcall.connector.api.roster.RosterCollection;

/** How long a record that the SIS has no longer stays. */
final class Grace {
  private static final long RUNS = 3;
  private static final Duration TIME = Duration.ofDays(3);

  private Grace() {}

  /** How many complete runs must miss it after the first that did. */
  static long runs(RosterCollection collection) {
    return collection == RosterCollection.ENROLLMENTS ? 1 : RUNS;
  }

  /** When it is removed at the earliest. */
  static Instant due(RosterCollection collection, MissingRecord missing) {
    return collection == RosterCollection.ENROLLMENTS ? missing.at() : missing.at().plus(TIME);
  }

  /** Whether the complete run of that number, at that moment, removes it. */
  static boolean over(
      RosterCollection collection, MissingRecord missing, long number, Instant now) {
    return missing.confirmed()
        && number - missing.number() >= runs(collection)
        && !now.isBefore(due(collection, missing));
  }

  /** How many complete runs must miss it yet, when that many were. */
  static int runsLeft(RosterCollection collection, MissingRecord missing, long completed) {
    return (int) Math.max(1, missing.number() + runs(collection) - completed);
  }
}
