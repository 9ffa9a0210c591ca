package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How long what the SIS has no longer stays, and what becomes of it: shown, changed. */
final class GiveGrace implements Command {
  private static final Map<String, String> NUMBERS =
      Map.of(
          "runs",
          "runs",
          "student-days",
          "studentDays",
          "staff-days",
          "staffDays",
          "class-days",
          "classDays",
          "other-days",
          "otherDays");

  @Override
  public Usage usage() {
    return new Usage(
        "grace",
        List.of("CONNECTION"),
        List.of(
            Option.optional("runs", "NUMBER"),
            Option.optional("student-days", "NUMBER"),
            Option.optional("staff-days", "NUMBER"),
            Option.optional("class-days", "NUMBER"),
            Option.optional("other-days", "NUMBER"),
            Option.optional("keep", "GROUPS"),
            Option.optional("suspend", "GROUPS"),
            Option.optional("reason", "TEXT")),
        "Shows how long what is missing in the SIS stays; with numbers and a reason, changes it.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/grace";
    var changes = ChangedNumbers.of(arguments, NUMBERS);
    for (var end : List.of("keep", "suspend")) {
      arguments.optional(end).ifPresent(groups -> name(end, groups, changes, arguments));
    }
    var answer = changes.size() == 0 ? api.get(path) : api.put(path, changes);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var grace = new Fields(answer);
    invocation.say(
        ("Students stay for %s days, staff and other people for %s, classes for %s, all else for"
                    + " %s, and until %s complete runs missed them;")
                .formatted(
                    grace.text("studentDays"),
                    grace.text("staffDays"),
                    grace.text("classDays"),
                    grace.text("otherDays"),
                    grace.text("runs"))
            + " enrollments go with the next complete run.");
    var kept = grace.joined("keep");
    if (!kept.isEmpty()) {
      invocation.say("Kept, and never removed for being absent: " + kept + ".");
    }
    var suspended = grace.joined("suspend");
    if (!suspended.isEmpty()) {
      invocation.say(
          "Suspended when that is over, and never removed: "
              + suspended
              + "; what the SIS marks as to be deleted, at once.");
    }
  }

  /** Those that are named end so from now on, and no others; "none" for nobody. */
  private static void name(String end, String groups, JsonObject changes, Arguments arguments) {
    var named = new JsonArray();
    Stream.of(groups.split(","))
        .map(String::strip)
        .filter(group -> !group.isEmpty() && !group.equals("none"))
        .forEach(named::add);
    changes.add(end, named);
    changes.addProperty("reason", arguments.optional("reason").orElse(""));
  }
}
