package org.rollcall.platform.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * How long a record that the SIS has no longer stays, per connection. An enrollment always goes
 * with the next complete run that misses it too.
 *
 * @param runs how many complete runs must miss it after the first that did
 * @param days for how many days those of each group stay at least; every group is a key
 * @param kept the groups that are never removed for being absent
 */
public record Grace(int runs, Map<GraceGroup, Integer> days, Set<GraceGroup> kept) {
  private static final int USUAL_DAYS = 3;
  private static final int MOST_RUNS = 30;
  private static final int MOST_DAYS = 400;

  /** What holds where nobody changed it. */
  public static final Grace USUAL = of(3, USUAL_DAYS, USUAL_DAYS, USUAL_DAYS, USUAL_DAYS);

  /** What becomes of somebody who is missing, by what is known without the record. */
  enum Fate {
    /** It goes. */
    GOES,
    /** It stays for now. */
    STAYS,
    /** That depends on what the record is. */
    DEPENDS
  }

  public Grace {
    var all = new EnumMap<GraceGroup, Integer>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      all.put(group, days.getOrDefault(group, USUAL_DAYS));
    }
    days = Map.copyOf(all);
    kept = Set.copyOf(kept);
  }

  /** Days in the order of the groups; none is kept. */
  public static Grace of(int runs, int students, int staff, int classes, int others) {
    return new Grace(
        runs,
        Map.of(
            GraceGroup.STUDENTS,
            students,
            GraceGroup.STAFF,
            staff,
            GraceGroup.CLASSES,
            classes,
            GraceGroup.OTHERS,
            others),
        Set.of());
  }

  /** The same with these kept, and no others. */
  public Grace keeping(Set<GraceGroup> groups) {
    return new Grace(runs, days, groups);
  }

  /** For how many days those of a group stay at least. */
  public int days(GraceGroup group) {
    return days.getOrDefault(group, USUAL_DAYS);
  }

  /** Refuses what cannot be meant, field by field. */
  public void mustMakeSense() {
    var wrong = new LinkedHashMap<String, String>();
    within(wrong, "runs", runs, 1, MOST_RUNS);
    for (var group : GraceGroup.values()) {
      within(wrong, field(group), days(group), 0, MOST_DAYS);
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
  }

  /** What forms and the API call the days of a group. */
  public static String field(GraceGroup group) {
    return switch (group) {
      case STUDENTS -> "studentDays";
      case STAFF -> "staffDays";
      case CLASSES -> "classDays";
      case OTHERS -> "otherDays";
    };
  }

  private static void within(
      Map<String, String> wrong, String field, int value, int least, int most) {
    if (value < least || value > most) {
      wrong.put(field, "Give a number from " + least + " to " + most + ".");
    }
  }

  private int runs(Optional<GraceGroup> group) {
    return group.isEmpty() ? 1 : runs;
  }

  /** Whether it stays though the SIS has it no longer; what a person let go does not. */
  private boolean keeps(Optional<GraceGroup> group, MissingRecord missing) {
    return !missing.letGo() && group.filter(kept::contains).isPresent();
  }

  private Instant due(Optional<GraceGroup> group, MissingRecord missing) {
    return missing.at().plus(group.map(it -> Duration.ofDays(days(it))).orElse(Duration.ZERO));
  }

  /** When it is removed at the earliest; empty when it is kept. */
  Optional<Instant> due(RosterType type, MissingRecord missing) {
    var group = GraceGroup.of(type);
    return keeps(group, missing) ? Optional.empty() : Optional.of(due(group, missing));
  }

  /** What the complete run of that number, at that moment, does with one of a collection. */
  Fate fate(RosterCollection collection, MissingRecord missing, long number, Instant now) {
    var types =
        Stream.of(RosterType.values()).filter(type -> type.collection() == collection).toList();
    long gone = types.stream().filter(type -> over(type, missing, number, now)).count();
    return gone == 0 ? Fate.STAYS : gone == types.size() ? Fate.GOES : Fate.DEPENDS;
  }

  /** Whether the complete run of that number, at that moment, removes it. */
  boolean over(RosterType type, MissingRecord missing, long number, Instant now) {
    var group = GraceGroup.of(type);
    return missing.confirmed()
        && !keeps(group, missing)
        && number - missing.number() >= runs(group)
        && !now.isBefore(due(group, missing));
  }

  /** How many complete runs must miss it yet, when that many were. */
  int runsLeft(RosterType type, MissingRecord missing, long completed) {
    return (int) Math.max(1, missing.number() + runs(GraceGroup.of(type)) - completed);
  }

  /** Such as {@code 3 runs; students 14 days, staff 3 days, classes kept, others 3 days}. */
  @Override
  public String toString() {
    var groups =
        Stream.of(GraceGroup.values())
            .map(
                group ->
                    group.token() + " " + (kept.contains(group) ? "kept" : days(group) + " days"))
            .toList();
    return runs + " runs; " + String.join(", ", groups);
  }

  /** The kept groups in their order. */
  public List<GraceGroup> keptInOrder() {
    return Stream.of(GraceGroup.values()).filter(kept::contains).toList();
  }
}
