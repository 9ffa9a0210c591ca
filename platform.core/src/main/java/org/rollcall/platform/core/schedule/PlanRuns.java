package org.rollcall.platform.core.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProfileField;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.RunPlan;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Rosters;

/** Shows and changes when connections run by themselves. */
public final class PlanRuns {
  private static final int NEXT_SHOWN = 5;

  private final Connections connections;
  private final Rosters rosters;
  private final TimingStore store;
  private final RunMoments moments;
  private final ScheduleWords words;
  private final Function<Connection, Optional<CapabilityProfile>> capabilities;
  private final RunPlan plan;
  private final AuditLog audit;
  private final Clock clock;

  /** Where schedules and blackouts are kept. */
  public record TimingStore(Schedules schedules, Blackouts blackouts) {}

  /** Plans the runs of these connections. */
  public PlanRuns(
      Connections connections,
      Rosters rosters,
      TimingStore store,
      RunMoments moments,
      Function<Connection, Optional<CapabilityProfile>> capabilities,
      RunPlan plan,
      AuditLog audit,
      Clock clock) {
    this.connections = connections;
    this.rosters = rosters;
    this.store = store;
    this.moments = moments;
    this.words = new ScheduleWords(moments.timetable());
    this.capabilities = capabilities;
    this.plan = plan;
    this.audit = audit;
    this.clock = clock;
  }

  /** The window of this installation. */
  public Timetable timetable() {
    return moments.timetable();
  }

  /** When a connection runs, and when it does not. */
  public RunPlanning show(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    var now = clock.instant();
    var zone = moments.zone(connection);
    var chosen = store.schedules().chosen(id);
    var schedule = chosen.orElse(Schedule.NIGHTLY);
    var blackouts =
        store.blackouts().of(connection).stream()
            .filter(blackout -> !blackout.over(now, zone))
            .toList();
    return new RunPlanning(
        schedule,
        chosen.isPresent(),
        when(connection, schedule),
        zone,
        imports(connection) ? moments.next(connection, now, NEXT_SHOWN) : List.of(),
        blackouts,
        moments.blackout(connection, now),
        capabilities.apply(connection).flatMap(profile -> profile.works(ProfileField.DELTA)),
        suggestion(connection).filter(it -> blackouts.stream().noneMatch(b -> overlap(b, it))));
  }

  private String when(Connection connection, Schedule schedule) {
    return connection.filesOnly()
        ? "whenever a file is handed over; by the schedule once it has the address of the SIS"
        : words.when(schedule);
  }

  /** The blackout that holds for a connection now. */
  public Optional<Blackout> holding(Caller caller, ConnectionId id) {
    return moments.blackout(connections.visible(caller, id), clock.instant());
  }

  /** Keeps a schedule, and plans the next run by it. */
  public RunPlanning choose(Caller caller, ConnectionId id, Schedule schedule) {
    var connection = connections.visible(caller, id);
    ScheduleRules.mustBeSound(schedule);
    store.schedules().keep(id, schedule);
    replan(connection);
    audit.record(
        caller,
        AuditAction.SCHEDULE_CHANGED,
        connection.district(),
        "connection " + id,
        "Runs "
            + words.when(schedule)
            + (schedule.changesOnly()
                ? "; only what changed, everything " + ScheduleWords.days(schedule.completeOn())
                : "")
            + ".");
    return show(caller, id);
  }

  /**
   * Adds a blackout.
   *
   * @param wholeDistrict whether it holds for all connections of the district
   * @param until the last day; null for without an end
   */
  public Blackout add(
      Caller caller,
      ConnectionId id,
      boolean wholeDistrict,
      LocalDate from,
      @Nullable LocalDate until,
      String reason) {
    var connection = connections.visible(caller, id);
    var said =
        new Blackout(
            new BlackoutId(0),
            connection.district(),
            wholeDistrict ? null : id,
            from,
            until,
            reason.strip(),
            Blackout.Kind.DAYS,
            clock.instant(),
            caller.name());
    ScheduleRules.mustBeSound(said);
    if (said.over(clock.instant(), moments.zone(connection))) {
      throw Refusal.invalid("until", "These days are over already.");
    }
    var added = store.blackouts().add(said);
    replanAll(connection, added);
    record(caller, AuditAction.BLACKOUT_ADDED, added);
    return added;
  }

  /** Removes a blackout; runs begin by themselves again. */
  public void remove(Caller caller, BlackoutId id) {
    var blackout =
        store
            .blackouts()
            .find(id)
            .filter(found -> caller.maySee(found.district()))
            .orElseThrow(() -> Refusal.notFound("blackout"));
    if (blackout.kind() == Blackout.Kind.ROLLOVER) {
      throw Refusal.conflict(
          "This is the freeze of a rollover: release the rollover, or give it up, and it ends.");
    }
    store.blackouts().remove(id);
    for (var connection : connections.of(blackout.district())) {
      replanIfMeant(connection, blackout);
    }
    record(caller, AuditAction.BLACKOUT_REMOVED, blackout);
  }

  private void replanAll(Connection connection, Blackout blackout) {
    connections.of(connection.district()).forEach(it -> replanIfMeant(it, blackout));
  }

  private void replanIfMeant(Connection connection, Blackout blackout) {
    if (blackout.connection() == null || connection.id().equals(blackout.connection())) {
      replan(connection);
    }
  }

  private void replan(Connection connection) {
    if (imports(connection)) {
      plan.planRegular(connection);
    }
  }

  private void record(Caller caller, AuditAction action, Blackout blackout) {
    var connection = blackout.connection();
    var until = blackout.until();
    audit.record(
        caller,
        action,
        blackout.district(),
        connection == null ? "district " + blackout.district() : "connection " + connection,
        "From " + blackout.from() + (until == null ? " on." : " to " + until + "."));
  }

  private Optional<Suggestion> suggestion(Connection connection) {
    var today = clock.instant().atZone(moments.zone(connection)).toLocalDate();
    return new SchoolYears(rosters.read(connection.id()).sessions()).suggestion(today);
  }

  private static boolean overlap(Blackout blackout, Suggestion suggestion) {
    var until = blackout.until();
    return !blackout.from().isAfter(suggestion.until())
        && (until == null || !until.isBefore(suggestion.from()));
  }

  private static boolean imports(Connection connection) {
    return connection.acknowledged().contains(DataFlow.IMPORT);
  }
}
