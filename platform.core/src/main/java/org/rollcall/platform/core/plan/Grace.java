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
 * @param then what becomes of those of each group afterwards; every group is a key
 */
public record Grace(int runs, Map<GraceGroup, Integer> days, Map<GraceGroup, Disposition> then) {
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
    /** It is suspended. */
    SUSPENDED,
    /** It is suspended no longer, and stays. */
    LIFTED,
    /** That depends on what the record is. */
    DEPENDS
  }

  public Grace {
    var all = new EnumMap<GraceGroup, Integer>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      all.put(group, days.getOrDefault(group, USUAL_DAYS));
    }
    days = Map.copyOf(all);
    var ends = new EnumMap<GraceGroup, Disposition>(GraceGroup.class);
    for (var group : GraceGroup.values()) {
      ends.put(group, then.getOrDefault(group, Disposition.REMOVE));
    }
    then = Map.copyOf(ends);
  }

  /** Days in the order of the groups; all go afterwards. */
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
        Map.of());
  }

  /** The same with these kept, and no others. */
  public Grace keeping(Set<GraceGroup> groups) {
    return with(Disposition.KEEP, groups);
  }

  /** The same with these suspended, and no others. */
  public Grace suspending(Set<GraceGroup> groups) {
    return with(Disposition.SUSPEND, groups);
  }

  private Grace with(Disposition wanted, Set<GraceGroup> groups) {
    var ends = new EnumMap<GraceGroup, Disposition>(GraceGroup.class);
    then.forEach(
        (group, end) ->
            ends.put(
                group, groups.contains(group) ? wanted : end == wanted ? Disposition.REMOVE : end));
    return new Grace(runs, days, ends);
  }

  /** What becomes of those of a group when their grace is over. */
  public Disposition then(GraceGroup group) {
    return then.getOrDefault(group, Disposition.REMOVE);
  }

  /** The groups of which that becomes, in their order. */
  public List<GraceGroup> those(Disposition end) {
    return Stream.of(GraceGroup.values()).filter(group -> then(group) == end).toList();
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
      if (then(group) == Disposition.SUSPEND && !group.canBeSuspended()) {
        wrong.put("suspend", "People and classes can be suspended; " + group.words() + " cannot.");
      }
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

  /** What becomes of it when its grace is over; what a person let go goes. */
  Disposition then(RosterType type, MissingRecord missing) {
    return missing.letGo()
        ? Disposition.REMOVE
        : GraceGroup.of(type).map(this::then).orElse(Disposition.REMOVE);
  }

  private Instant due(Optional<GraceGroup> group, MissingRecord missing) {
    return missing.at().plus(group.map(it -> Duration.ofDays(days(it))).orElse(Duration.ZERO));
  }

  /** When it is removed or suspended at the earliest; empty when it is kept. */
  Optional<Instant> due(RosterType type, MissingRecord missing) {
    return then(type, missing) == Disposition.KEEP
        ? Optional.empty()
        : Optional.of(due(GraceGroup.of(type), missing));
  }

  private static Stream<RosterType> types(RosterCollection collection) {
    return Stream.of(RosterType.values()).filter(type -> type.collection() == collection);
  }

  /** What the complete run of that number, at that moment, does with one of a collection. */
  Fate fate(RosterCollection collection, MissingRecord missing, long number, Instant now) {
    var fates = types(collection).map(type -> fate(type, missing, number, now)).distinct().toList();
    return fates.size() == 1 ? fates.get(0) : Fate.DEPENDS;
  }

  /** What the complete run of that number, at that moment, does with one of a type. */
  Fate fate(RosterType type, MissingRecord missing, long number, Instant now) {
    var then = then(type, missing);
    if (missing.suspended()) {
      // Its grace is over: what is wanted of it since then counts at once.
      return switch (then) {
        case REMOVE -> Fate.GOES;
        case SUSPEND -> Fate.STAYS;
        case KEEP -> Fate.LIFTED;
      };
    }
    var group = GraceGroup.of(type);
    boolean over =
        missing.confirmed()
            && number - missing.number() >= runs(group)
            && !now.isBefore(due(group, missing));
    return !over || then == Disposition.KEEP
        ? Fate.STAYS
        : then == Disposition.SUSPEND ? Fate.SUSPENDED : Fate.GOES;
  }

  /** What becomes of one of a collection that the SIS marks; a grace it has none. */
  Fate fateOfMarked(RosterCollection collection) {
    var fates = types(collection).map(this::fateOfMarked).distinct().toList();
    return fates.size() == 1 ? fates.get(0) : Fate.DEPENDS;
  }

  /** What becomes of one of a type that the SIS marks: also what is kept goes. */
  Fate fateOfMarked(RosterType type) {
    return GraceGroup.of(type).filter(it -> then(it) == Disposition.SUSPEND).isPresent()
        ? Fate.SUSPENDED
        : Fate.GOES;
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
                    group.token()
                        + " "
                        + switch (then(group)) {
                          case REMOVE -> days(group) + " days";
                          case SUSPEND -> days(group) + " days, then suspended";
                          case KEEP -> "kept";
                        })
            .toList();
    return runs + " runs; " + String.join(", ", groups);
  }
}
