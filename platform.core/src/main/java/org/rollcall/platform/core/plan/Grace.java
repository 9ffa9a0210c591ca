package org.rollcall.platform.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * How long a record that the SIS has no longer stays, per connection. An enrollment always goes
 * with the next complete run that misses it too.
 *
 * @param runs how many complete runs must miss it after the first that did
 * @param peopleDays for how many days people stay at least
 * @param otherDays for how many days classes, courses, terms and schools stay at least
 */
public record Grace(int runs, int peopleDays, int otherDays) {
  /** What holds where nobody changed it. */
  public static final Grace USUAL = new Grace(3, 3, 3);

  private static final int MOST_RUNS = 30;
  private static final int MOST_DAYS = 400;

  /** Refuses what cannot be meant, field by field. */
  public void mustMakeSense() {
    var wrong = new LinkedHashMap<String, String>();
    within(wrong, "runs", runs, 1, MOST_RUNS);
    within(wrong, "peopleDays", peopleDays, 0, MOST_DAYS);
    within(wrong, "otherDays", otherDays, 0, MOST_DAYS);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  private static void within(
      Map<String, String> wrong, String field, int value, int least, int most) {
    if (value < least || value > most) {
      wrong.put(field, "Give a number from " + least + " to " + most + ".");
    }
  }

  /** How many complete runs must miss one of a collection after the first that did. */
  int runs(RosterCollection collection) {
    return collection == RosterCollection.ENROLLMENTS ? 1 : runs;
  }

  private Duration time(RosterCollection collection) {
    return switch (collection) {
      case ENROLLMENTS -> Duration.ZERO;
      case USERS, DEMOGRAPHICS -> Duration.ofDays(peopleDays);
      default -> Duration.ofDays(otherDays);
    };
  }

  /** When it is removed at the earliest. */
  Instant due(RosterCollection collection, MissingRecord missing) {
    return missing.at().plus(time(collection));
  }

  /** Whether the complete run of that number, at that moment, removes it. */
  boolean over(RosterCollection collection, MissingRecord missing, long number, Instant now) {
    return missing.confirmed()
        && number - missing.number() >= runs(collection)
        && !now.isBefore(due(collection, missing));
  }

  /** How many complete runs must miss it yet, when that many were. */
  int runsLeft(RosterCollection collection, MissingRecord missing, long completed) {
    return (int) Math.max(1, missing.number() + runs(collection) - completed);
  }
}
