package org.rollcall.platform.core.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * Raises an alarm where a change set would take more from the roster than one night usually does.
 * Knows neither SIS nor database.
 */
final class RemovalGuard {
  private final GuardLimits limits;
  private final Map<SchoolGroup, Long> before;

  /**
   * A guard.
   *
   * @param before how many records the SIS had of each type at each school at the last good run
   */
  RemovalGuard(GuardLimits limits, Map<SchoolGroup, Long> before) {
    this.limits = limits;
    this.before = before;
  }

  /** Alarms on what would be removed or changed, at schools and in all. Names are empty. */
  List<Alarm> onSchools(Losses losses) {
    var alarms = new ArrayList<Alarm>();
    judge(GuardRule.REMOVED, losses.removed(), losses, alarms);
    judge(GuardRule.CHANGED, losses.changed(), losses, alarms);
    return alarms;
  }

  private void judge(
      GuardRule rule, Map<SchoolGroup, Long> hits, Losses losses, List<Alarm> alarms) {
    hits.forEach(
        (group, hit) -> {
          long of = before.getOrDefault(group, 0L);
          // Without a school it is judged as part of all.
          if (group.school() != null && isTooMuch(rule, hit, of)) {
            alarms.add(alarm(rule, group, hit, of));
          }
        });
    byType(hits)
        .forEach(
            (type, hit) -> {
              long of = of(type);
              if (isTooMuch(rule, hit, of - losses.ended(type))) {
                alarms.add(alarm(rule, new SchoolGroup(type, null), hit, of));
              }
            });
  }

  private boolean isTooMuch(GuardRule rule, long hit, long of) {
    if (hit < limits.leastRecords()) {
      return false;
    }
    return rule == GuardRule.REMOVED
        ? hit * 100 > of * limits.removedPercent()
        : hit * 100 >= of * limits.changedPercent();
  }

  private static Map<RosterType, Long> byType(Map<SchoolGroup, Long> hits) {
    return hits.entrySet().stream()
        .collect(
            groupingBy(
                entry -> entry.getKey().type(),
                () -> new EnumMap<>(RosterType.class),
                summingLong(Map.Entry::getValue)));
  }

  private long of(RosterType type) {
    return before.entrySet().stream()
        .filter(entry -> entry.getKey().type() == type)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Classes that lose so many that it depends on their size whether that is too much. */
  Set<SourcedId> doubtful(Losses losses) {
    long least = (long) limits.classMembers() * limits.classPercent() / 100;
    var doubtful = new TreeSet<SourcedId>();
    losses
        .members()
        .forEach(
            (id, lost) -> {
              if (lost > least) {
                doubtful.add(id);
              }
            });
    return doubtful;
  }

  /** Alarms on classes, whose sizes are those of the stored roster. Names are empty. */
  List<Alarm> onClasses(Losses losses, Map<SourcedId, Long> sizes) {
    var alarms = new ArrayList<Alarm>();
    for (var entry : sizes.entrySet()) {
      var id = entry.getKey();
      long lost = losses.members().getOrDefault(id, 0);
      long of = entry.getValue() - losses.leavingAnyway(id);
      if (of >= limits.classMembers() && lost * 100 > of * limits.classPercent()) {
        alarms.add(new Alarm(GuardRule.CLASS, RosterType.ENROLLMENTS, null, "", id, "", lost, of));
      }
    }
    return alarms;
  }

  /**
   * Alarms on collections that came back empty or much smaller.
   *
   * @param now how many records the SIS has of each now
   * @param approved how many of those that go were approved
   */
  List<Alarm> onCollections(
      Set<RosterCollection> read,
      ToLongFunction<RosterCollection> now,
      ToLongFunction<RosterCollection> approved,
      Losses losses) {
    var alarms = new ArrayList<Alarm>();
    for (var collection : read) {
      long of = types(collection).mapToLong(this::of).sum();
      long here = now.applyAsLong(collection);
      long lost = of - here - approved.applyAsLong(collection);
      long unexpected = lost - types(collection).mapToLong(losses::ended).sum();
      if (here == 0 && lost > 0) {
        // Even when all its terms are over: that a SIS answers with nothing is never a matter of
        // course.
        alarms.add(onCollection(GuardRule.EMPTY, collection, of, of));
      } else if (unexpected >= limits.leastRecords()
          && unexpected * 100 > of * limits.shrinkPercent()) {
        alarms.add(onCollection(GuardRule.SHRUNK, collection, of - here, of));
      }
    }
    return alarms;
  }

  private static Alarm onCollection(
      GuardRule rule, RosterCollection collection, long hit, long of) {
    return new Alarm(
        rule, types(collection).findFirst().orElseThrow(), null, "", null, "", hit, of);
  }

  private static Stream<RosterType> types(RosterCollection collection) {
    return Stream.of(RosterType.values()).filter(type -> type.collection() == collection);
  }

  private static Alarm alarm(GuardRule rule, SchoolGroup group, long hit, long of) {
    return new Alarm(rule, group.type(), group.school(), "", null, "", hit, of);
  }

  /** The worst first: what is gone as a whole, then by the share, classes last. */
  static List<Alarm> sorted(List<Alarm> alarms) {
    return alarms.stream()
        .sorted(
            Comparator.comparing((Alarm alarm) -> alarm.rule() != GuardRule.EMPTY)
                .thenComparing(alarm -> alarm.rule() != GuardRule.SHRUNK)
                .thenComparing(alarm -> alarm.rule() == GuardRule.CLASS)
                .thenComparing(alarm -> -alarm.percent())
                .thenComparing(alarm -> -alarm.hit()))
        .toList();
  }
}
