package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows when a connection runs by itself, or changes it. */
final class ShowSchedule implements Command {
  private static final Map<String, String> TEXTS =
      Map.of("rhythm", "rhythm", "from", "from", "to", "to");
  private static final Map<String, String> LISTS =
      Map.of("times", "times", "days", "days", "complete-on", "completeOn");
  private static final Map<String, String> NUMBERS =
      Map.of("every", "everyHours", "spread", "spreadMinutes");

  @Override
  public Usage usage() {
    return new Usage(
        "schedule",
        List.of("CONNECTION"),
        List.of(
            Option.optional("rhythm", "night|window|times|hours|off"),
            Option.optional("from", "TIME"),
            Option.optional("to", "TIME"),
            Option.optional("times", "TIME[,TIME]"),
            Option.optional("every", "HOURS"),
            Option.optional("days", "mon[,tue]"),
            Option.optional("spread", "MINUTES"),
            Option.optional("changes-only", "yes|no"),
            Option.optional("complete-on", "sun[,wed]")),
        "Shows when a connection runs by itself and its blackouts; the options change it.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var path =
        ConnectionLookup.path(ConnectionLookup.find(api, invocation.arguments().operand()))
            + "/schedule";
    var body = body(invocation.arguments());
    var answer = body.isEmpty() ? api.get(path) : api.put(path, body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      print(invocation, answer);
    }
  }

  private static JsonObject body(Arguments arguments) {
    var body = new JsonObject();
    TEXTS.forEach(
        (option, field) ->
            arguments.optional(option).ifPresent(text -> body.addProperty(field, text)));
    LISTS.forEach(
        (option, field) ->
            arguments.optional(option).ifPresent(text -> body.add(field, list(text))));
    NUMBERS.forEach(
        (option, field) ->
            arguments
                .optional(option)
                .ifPresent(text -> body.addProperty(field, number(option, text))));
    arguments
        .optional("changes-only")
        .ifPresent(text -> body.addProperty("changesOnly", flag(text)));
    return body;
  }

  private static JsonArray list(String text) {
    var list = new JsonArray();
    Stream.of(text.split(",")).map(String::strip).filter(it -> !it.isEmpty()).forEach(list::add);
    return list;
  }

  private static int number(String option, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw CommandFailure.misused("Give a whole number after --" + option + ".");
    }
  }

  private static boolean flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw CommandFailure.misused("Say yes or no after --changes-only.");
    };
  }

  private static void print(Invocation invocation, JsonElement answer) {
    var schedule = new Fields(answer);
    invocation.say("Runs " + schedule.text("when") + ", zone " + schedule.text("zone") + ".");
    if (schedule.flag("changesOnly")) {
      invocation.say(
          "Reads only what changed; everything on " + schedule.joined("completeOn") + ".");
    }
    schedule.texts("next").forEach(moment -> invocation.say("  next: " + moment));
    schedule.innerList("blackouts").forEach(blackout -> invocation.say("  " + words(blackout)));
    if (schedule.has("suggestion")) {
      var suggestion = schedule.inner("suggestion");
      invocation.say(
          "  suggested blackout: %s to %s. %s"
              .formatted(
                  suggestion.text("from"), suggestion.text("until"), suggestion.text("why")));
    }
  }

  static String words(Fields blackout) {
    var until = blackout.text("until");
    return "blackout %s: from %s %s%s %s"
        .formatted(
            blackout.text("id"),
            blackout.text("from"),
            until.isEmpty() ? "without an end" : "to " + until,
            blackout.flag("wholeDistrict") ? ", whole district" : "",
            blackout.text("reason"))
        .strip();
  }
}
