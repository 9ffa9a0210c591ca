package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.schedule.PlanRuns;
import org.rollcall.platform.core.schedule.RunPlanning;
import org.rollcall.platform.core.schedule.TypedSchedule;
import org.rollcall.platform.core.service.Rollcall;

/** When connections run by themselves, and when they do not. */
final class ScheduleRoutes {
  private static final String SCHEDULE = "/connections/{connection}/schedule";
  private static final String[] TEXTS = {"rhythm", "from", "to"};
  private static final String[] LISTS = {"times", "days", "completeOn"};
  private static final String[] NUMBERS = {"everyHours", "spreadMinutes"};
  private static final String CHANGES_ONLY = "changesOnly";

  private final PlanRuns plans;

  ScheduleRoutes(Rollcall rollcall) {
    this.plans = rollcall.together().planRuns();
  }

  List<Route> routes() {
    return List.of(
        Route.get(SCHEDULE, Access.DISTRICT, this::show),
        Route.put(SCHEDULE, Access.DISTRICT, this::choose),
        Route.post("/connections/{connection}/blackouts", Access.DISTRICT, this::add),
        Route.delete("/blackouts/{blackout}", Access.DISTRICT, this::remove));
  }

  private Answer show(ApiRequest request) {
    return Answer.ok(json(plans.show(request.caller(), ConnectionRoutes.id(request))));
  }

  private Answer choose(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    var before = plans.show(request.caller(), id).schedule();
    var body =
        request.body(
            "rhythm",
            "from",
            "to",
            "times",
            "everyHours",
            "days",
            "spreadMinutes",
            CHANGES_ONLY,
            "completeOn");
    var schedule = new TypedSchedule(typed(body)).over(before);
    return Answer.ok(json(plans.choose(request.caller(), id, schedule)));
  }

  private static Map<String, String> typed(BodyFields body) {
    var typed = new HashMap<String, String>();
    for (String name : TEXTS) {
      body.optionalText(name).ifPresent(text -> typed.put(name, text));
    }
    for (String name : LISTS) {
      if (body.has(name)) {
        typed.put(name, String.join(",", body.texts(name)));
      }
    }
    for (String name : NUMBERS) {
      body.number(name).ifPresent(number -> typed.put(name, Long.toString(number)));
    }
    body.flag(CHANGES_ONLY).ifPresent(flag -> typed.put(CHANGES_ONLY, flag.toString()));
    return typed;
  }

  private Answer add(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    plans.holding(request.caller(), id);
    var body = request.body("from", "until", "reason", "wholeDistrict");
    var added =
        plans.add(
            request.caller(),
            id,
            body.flag("wholeDistrict").orElse(false),
            day("from", body.text("from")),
            body.optionalText("until").map(text -> day("until", text)).orElse(null),
            body.optionalText("reason").orElse(""));
    return Answer.created("/connections/" + id + "/schedule", json(added));
  }

  private Answer remove(ApiRequest request) {
    plans.remove(request.caller(), new BlackoutId(request.number("blackout", "blackout")));
    return Answer.done();
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException notADay) {
      throw Refusal.invalid(name, "Give a day such as 2027-06-02.");
    }
  }

  private static JsonObject json(RunPlanning planning) {
    var schedule = planning.schedule();
    var fields =
        new JsonFields()
            .word("rhythm", schedule.rhythm())
            .put("from", schedule.from().toString())
            .put("to", schedule.to().toString())
            .put("times", JsonFields.texts(schedule.times()))
            .put("everyHours", schedule.everyHours())
            .put("days", days(schedule.days()))
            .put("spreadMinutes", schedule.spreadMinutes())
            .put(CHANGES_ONLY, schedule.changesOnly())
            .put("completeOn", days(schedule.completeOn()))
            .put("chosen", planning.chosen())
            .put("when", planning.when())
            .put("zone", planning.zone().getId())
            .put("next", JsonFields.texts(planning.next()))
            .put("blackouts", JsonFields.list(planning.blackouts(), ScheduleRoutes::json));
    planning.holding().ifPresent(blackout -> fields.put("holding", json(blackout)));
    planning.tellsChanges().ifPresent(tells -> fields.put("tellsChanges", tells));
    planning
        .suggestion()
        .ifPresent(
            suggestion ->
                fields.put(
                    "suggestion",
                    new JsonFields()
                        .put("from", suggestion.from().toString())
                        .put("until", suggestion.until().toString())
                        .put("why", suggestion.why())
                        .object()));
    return fields.object();
  }

  private static JsonArray days(Collection<DayOfWeek> days) {
    return JsonFields.texts(
        days.stream().sorted().map(day -> day.name().toLowerCase(Locale.ROOT)).toList());
  }

  private static JsonObject json(Blackout blackout) {
    return new JsonFields()
        .put("id", blackout.id().value())
        .put("wholeDistrict", blackout.connection() == null)
        .put("from", blackout.from().toString())
        .put("until", Optional.ofNullable(blackout.until()))
        .put("reason", blackout.reason())
        .word("kind", blackout.kind())
        .put("at", blackout.at())
        .put("by", blackout.by())
        .object();
  }
}
