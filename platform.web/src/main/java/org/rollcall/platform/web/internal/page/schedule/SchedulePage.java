package org.rollcall.platform.web.internal.page.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.PlanRuns;
import org.rollcall.platform.core.schedule.RunPlanning;
import org.rollcall.platform.core.schedule.TypedSchedule;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** When a connection runs by itself: its schedule, its next runs, and its blackouts. */
final class SchedulePage {
  private final Rollcall rollcall;
  private final PlanRuns plans;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      boolean saved,
      boolean importing,
      String when,
      String zone,
      @Nullable Moment last,
      @Nullable Moment nextDue,
      List<Moment> next,
      String changes,
      boolean tellsChanges,
      ScheduleForm form,
      String blackoutFault,
      TypedBlackout typed,
      List<BlackoutRow> blackouts,
      @Nullable Suggested suggestion) {
    boolean hasBlackouts() {
      return !blackouts.isEmpty();
    }
  }

  /** What was typed into the form of a blackout. */
  record TypedBlackout(String from, String until, String reason, boolean wholeDistrict) {
    private static final TypedBlackout NOTHING = new TypedBlackout("", "", "", false);

    private static TypedBlackout of(Asked asked) {
      return new TypedBlackout(
          asked.field("from"),
          asked.field("until"),
          asked.field("reason"),
          asked.ticked("wholeDistrict"));
    }
  }

  /** A blackout that suggests itself. */
  record Suggested(String from, String until, String fromText, String untilText, String why) {}

  SchedulePage(Rollcall rollcall) {
    this.rollcall = rollcall;
    this.plans = rollcall.together().planRuns();
  }

  Answer show(Asked asked) {
    return page(asked, 200, List.of(), "", TypedBlackout.NOTHING);
  }

  Answer save(Asked asked) {
    var id = id(asked);
    var before = plans.show(asked.caller(), id).schedule();
    try {
      var schedule = new TypedSchedule(ScheduleForm.typed(asked)).over(before);
      plans.choose(asked.caller(), id, schedule);
    } catch (Refusal e) {
      return page(asked, 422, faults(e), "", TypedBlackout.NOTHING);
    }
    return saved(id);
  }

  Answer add(Asked asked) {
    var id = id(asked);
    plans.holding(asked.caller(), id);
    var typed = TypedBlackout.of(asked);
    try {
      plans.add(
          asked.caller(),
          id,
          typed.wholeDistrict(),
          day(typed.from()).orElseThrow(() -> Refusal.invalid("from", "Choose the first day.")),
          day(typed.until()).orElse(null),
          typed.reason());
    } catch (Refusal e) {
      return page(asked, 422, List.of(), e.sentence(), typed);
    }
    return saved(id);
  }

  Answer remove(Asked asked) {
    plans.holding(asked.caller(), id(asked));
    plans.remove(asked.caller(), new BlackoutId(asked.number("blackout")));
    return saved(id(asked));
  }

  private static Answer saved(ConnectionId id) {
    return Answer.go("/connections/" + id + "/schedule?saved=yes");
  }

  private static List<String> faults(Refusal refusal) {
    return refusal.fields().isEmpty()
        ? List.of(refusal.sentence())
        : List.copyOf(refusal.fields().values());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      throw Refusal.invalid("day", "“" + text + "” is no day: write it like 2027-06-02.");
    }
  }

  private Answer page(
      Asked asked, int status, List<String> faults, String blackoutFault, TypedBlackout typed) {
    var id = id(asked);
    var caller = asked.caller();
    var planning = plans.show(caller, id);
    var connection = rollcall.connectSis().find(caller, id);
    var moments = new Moments(rollcall.clock(), planning.zone());
    var last = rollcall.syncRoster().latest(caller, id, 1).stream().findFirst();
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            asked.ticked("saved"),
            !connection.acknowledged().isEmpty(),
            planning.when(),
            planning.zone().getId(),
            moments.of(last.map(run -> run.started()).orElse(null)),
            moments.of(rollcall.syncRoster().next(caller, id).orElse(null)),
            planning.next().stream()
                .flatMap(at -> Optional.ofNullable(moments.of(at)).stream())
                .toList(),
            changes(planning),
            planning.tellsChanges().orElse(false),
            ScheduleForm.of(planning.schedule(), plans.timetable(), faults),
            blackoutFault,
            typed,
            planning.blackouts().stream()
                .map(
                    blackout ->
                        BlackoutRow.of(
                            blackout,
                            id,
                            blackout.covers(rollcall.clock().instant(), planning.zone())))
                .toList(),
            planning
                .suggestion()
                .map(
                    it ->
                        new Suggested(
                            it.from().toString(),
                            it.until().toString(),
                            Moments.date(it.from()),
                            Moments.date(it.until()),
                            it.why()))
                .orElse(null));
    return new Answer.Show(status, "schedule", "Schedule of " + connection.name(), model, false);
  }

  private static String changes(RunPlanning planning) {
    return planning
        .tellsChanges()
        .map(
            tells ->
                tells
                    ? "The last probe found that this SIS tells what changed."
                    : "The last probe found that this SIS does not tell what changed, so everything"
                        + " is read each time.")
        .orElse(
            "Nobody has found out yet whether this SIS tells what changed; until a probe does,"
                + " everything is read each time.");
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
