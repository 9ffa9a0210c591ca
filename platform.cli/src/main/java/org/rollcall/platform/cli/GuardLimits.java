package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From where on runs are held: shown, changed, raised once. */
final class GuardLimits implements Command {
  private static final Map<String, String> NUMBERS =
      new TreeMap<>(
          Map.of(
              "removed-percent", "removedPercent",
              "changed-percent", "changedPercent",
              "least-records", "leastRecords",
              "class-percent", "classPercent",
              "class-members", "classMembers",
              "shrink-percent", "shrinkPercent"));

  private final boolean raise;

  private GuardLimits(boolean raise) {
    this.raise = raise;
  }

  static GuardLimits show() {
    return new GuardLimits(false);
  }

  static GuardLimits raise() {
    return new GuardLimits(true);
  }

  @Override
  public Usage usage() {
    return raise
        ? new Usage(
            "limits raise",
            List.of("CONNECTION"),
            List.of(
                Option.required("rule", "RULE"),
                Option.required("percent", "NUMBER"),
                Option.required("reason", "TEXT"),
                Option.optional("school", "SOURCED_ID"),
                Option.optional("until", "MOMENT")),
            "Raises one limit for one run: removed, changed, class, shrunk or empty.")
        : new Usage(
            "limits",
            List.of("CONNECTION"),
            List.of(
                Option.optional("removed-percent", "NUMBER"),
                Option.optional("changed-percent", "NUMBER"),
                Option.optional("least-records", "NUMBER"),
                Option.optional("class-percent", "NUMBER"),
                Option.optional("class-members", "NUMBER"),
                Option.optional("shrink-percent", "NUMBER"),
                Option.optional("reason", "TEXT")),
            "Shows from where on a run is held; with numbers and a reason, changes it.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/limits";
    if (raise) {
      api.post(path + "/raise", raised(arguments));
      invocation.say("Raised; the first run that it lets pass uses it up.");
      return;
    }
    var changes = ChangedNumbers.of(arguments, NUMBERS);
    var answer = changes.size() == 0 ? api.get(path) : api.put(path, changes);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("LIMIT", "VALUE");
    var limits = new Fields(answer);
    NUMBERS.forEach((option, field) -> table.line(option, limits.text(field)));
    table.print(invocation.terminal(), "");
  }

  private static JsonObject raised(Arguments arguments) {
    var body = new JsonObject();
    body.addProperty("rule", arguments.value("rule"));
    body.addProperty("percent", ChangedNumbers.whole("percent", arguments.value("percent")));
    body.addProperty("reason", arguments.value("reason"));
    for (String field : List.of("school", "until")) {
      arguments.optional(field).ifPresent(value -> body.addProperty(field, value));
    }
    return body;
  }
}
