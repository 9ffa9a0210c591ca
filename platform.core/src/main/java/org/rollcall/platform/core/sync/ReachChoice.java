package org.rollcall.platform.core.sync;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.schedule.Schedule;

/** Decides whether a run reads everything, or only what changed. */
final class ReachChoice {
  private final SyncRuns history;
  private final Rosters rosters;
  private final RunTiming timing;
  private final Clock clock;

  ReachChoice(SyncPorts ports, Clock clock) {
    this.history = ports.history();
    this.rosters = ports.rosters();
    this.timing = ports.timing();
    this.clock = clock;
  }

  /** Of a run that begins by itself: the first one of a day for complete runs is complete. */
  Reach scheduled(Connection connection, Map<RosterCollection, Instant> known) {
    var schedule = timing.moments().schedule(connection);
    return schedule.changesOnly() && !completeIsDue(connection, schedule)
        ? changes(connection, known)
        : Reach.COMPLETE;
  }

  /** Only what changed, where that is possible. */
  Reach changes(Connection connection, Map<RosterCollection, Instant> known) {
    return possible(connection, known) ? Reach.DELTA : Reach.COMPLETE;
  }

  /** Whether the SIS tells changes, and it is known since when they are wanted. */
  private boolean possible(Connection connection, Map<RosterCollection, Instant> known) {
    var now = clock.instant();
    return ReadCollections.IN_ORDER.stream().allMatch(known::containsKey)
        && !rosters.current(connection.id()).equals(Revision.NONE)
        // A clock that was set back leaves moments to come, before which nothing would be told.
        && known.values().stream()
            .noneMatch(moment -> moment.isAfter(now.plus(RunWatermarks.OVERLAP)))
        && timing
            .capabilities()
            .apply(connection)
            .flatMap(profile -> profile.works(ProfileField.DELTA))
            .orElse(false);
  }

  /** Whether the newest good run read only changes. */
  boolean followsDeltas(Connection connection) {
    return history.lastGood(connection.id()).filter(run -> run.reach() == Reach.DELTA).isPresent();
  }

  private boolean completeIsDue(Connection connection, Schedule schedule) {
    var since = lastDayOf(schedule.completeOn(), timing.moments().zone(connection));
    return history
        .lastGood(connection.id(), Reach.COMPLETE)
        .map(run -> run.started().isBefore(since))
        .orElse(true);
  }

  /** When the last day for a complete run began; without any, a week ago. */
  private Instant lastDayOf(Set<DayOfWeek> days, ZoneId zone) {
    var today = clock.instant().atZone(zone).toLocalDate();
    return Stream.iterate(today, day -> day.minusDays(1))
        .limit(7)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .findFirst()
        .orElse(today.minusDays(6))
        .atStartOfDay(zone)
        .toInstant();
  }
}
