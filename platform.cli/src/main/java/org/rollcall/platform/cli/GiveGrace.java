package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long what the SIS has no longer stays: shown, changed. */
final class GiveGrace implements Command {
  private static final Map<String, String> NUMBERS = new LinkedHashMap<>();

  static {
    NUMBERS.put("runs", "runs");
    NUMBERS.put("people-days", "peopleDays");
    NUMBERS.put("other-days", "otherDays");
  }

  @Override
  public Usage usage() {
    return new Usage(
        "grace",
        List.of("CONNECTION"),
        List.of(
            Option.optional("runs", "NUMBER"),
            Option.optional("people-days", "NUMBER"),
            Option.optional("other-days", "NUMBER"),
            Option.optional("reason", "TEXT")),
        "Shows how long what is missing in the SIS stays; with numbers and a reason, changes it.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/grace";
    var changes = changes(arguments);
    var answer = changes.size() == 0 ? api.get(path) : api.put(path, changes);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var grace = new Fields(answer);
    invocation.say(
        "People stay for %s days, all else for %s, and until %s complete runs missed them;"
                .formatted(grace.text("peopleDays"), grace.text("otherDays"), grace.text("runs"))
            + " enrollments go with the next complete run.");
  }

  private static JsonObject changes(Arguments arguments) {
    var body = new JsonObject();
    NUMBERS.forEach(
        (option, field) ->
            arguments
                .optional(option)
                .ifPresent(value -> body.addProperty(field, GuardLimits.number(option, value))));
    if (body.size() > 0) {
      body.addProperty("reason", arguments.optional("reason").orElse(""));
    }
    return body;
  }
}
