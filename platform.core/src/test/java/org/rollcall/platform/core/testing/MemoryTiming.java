package org.rollcall.platform.core.testing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProbeFinding;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.core.schedule.RunMoments;
import org.rollcall.platform.core.schedule.Schedule;
import org.rollcall.platform.core.schedule.Schedules;
import org.rollcall.platform.core.schedule.Timetable;
import org.rollcall.platform.core.sync.RunTiming;
import org.rollcall.platform.core.sync.Watermarks;

/** Schedules, blackouts, watermarks and what is known of the SIS, in memory. */
public final class MemoryTiming implements Schedules, Blackouts {
  private final Map<ConnectionId, Schedule> schedules = new HashMap<>();
  private final List<Blackout> blackouts = new ArrayList<>();

  /** How far is known. */
  public final Watermarks watermarks = new Marks();

  private volatile boolean tellsChanges;

  /** From now on a probe has found out whether the SIS tells changes. */
  public void tellsChanges(boolean tells) {
    tellsChanges = tells;
  }

  /** What runs need of this. */
  public RunTiming ports(Districts districts) {
    return new RunTiming(moments(districts), watermarks, connection -> Optional.of(profile()));
  }

  /** When runs begin by this. */
  public RunMoments moments(Districts districts) {
    return new RunMoments(
        districts, this, this, new Timetable(LocalTime.of(2, 0), LocalTime.of(4, 0)));
  }

  private CapabilityProfile profile() {
    return CapabilityProfile.builder(Instant.EPOCH)
        .finding(
            ProbeFinding.known(
                ProfileField.DELTA, tellsChanges ? "works" : "ignored", "It was tried."))
        .build();
  }

  @Override
  public synchronized Optional<Schedule> chosen(ConnectionId connection) {
    return Optional.ofNullable(schedules.get(connection));
  }

  @Override
  public synchronized void keep(ConnectionId connection, Schedule schedule) {
    schedules.put(connection, schedule);
  }

  @Override
  public synchronized List<Blackout> of(DistrictId district) {
    return blackouts.stream()
        .filter(blackout -> blackout.district().equals(district))
        .sorted(Comparator.comparing(Blackout::from))
        .toList();
  }

  @Override
  public synchronized Optional<Blackout> find(BlackoutId id) {
    return blackouts.stream().filter(blackout -> blackout.id().equals(id)).findFirst();
  }

  @Override
  public synchronized Blackout add(Blackout said) {
    var added =
        new Blackout(
            new BlackoutId(blackouts.size() + 1L),
            said.district(),
            said.connection(),
            said.from(),
            said.until(),
            said.reason(),
            said.kind(),
            said.at(),
            said.by());
    blackouts.add(added);
    return added;
  }

  @Override
  public synchronized void remove(BlackoutId id) {
    blackouts.removeIf(blackout -> blackout.id().equals(id));
  }

  private static final class Marks implements Watermarks {
    private final Map<ConnectionId, Map<RosterCollection, Instant>> marks = new HashMap<>();

    @Override
    public synchronized Map<RosterCollection, Instant> of(ConnectionId connection) {
      return Map.copyOf(marks.getOrDefault(connection, Map.of()));
    }

    @Override
    public synchronized void keep(ConnectionId connection, Map<RosterCollection, Instant> reached) {
      marks
          .computeIfAbsent(connection, any -> new EnumMap<>(RosterCollection.class))
          .putAll(reached);
    }

    @Override
    public synchronized void forget(ConnectionId connection) {
      marks.remove(connection);
    }
  }
}
