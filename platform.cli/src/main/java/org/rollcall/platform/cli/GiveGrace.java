package org.rollcall.platform.cli;

import java.util.List;
import java.util.Map;

/** How long what the SIS has no longer stays: shown, changed. */
final class GiveGrace implements Command {
  private static final Map<String, String> NUMBERS =
      Map.of("runs", "runs", "people-days", "peopleDays", "other-days", "otherDays");

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
    var changes = ChangedNumbers.of(arguments, NUMBERS);
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
}
