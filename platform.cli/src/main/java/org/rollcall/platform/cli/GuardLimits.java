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

  private static final Usage SHOW =
      new Usage(
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
  private static final Usage RAISE =
      new Usage(
          "limits raise",
          List.of("CONNECTION"),
          List.of(
              Option.required("rule", "RULE"),
              Option.required("percent", "NUMBER"),
              Option.required("reason", "TEXT"),
              Option.optional("school", "SOURCED_ID"),
              Option.optional("until", "MOMENT")),
          "Raises one limit for one run: removed, changed, class, shrunk or empty.");
  private static final Usage TAKE_BACK =
      new Usage(
          "limits take-back",
          List.of("CONNECTION"),
          List.of(),
          "Takes back what was raised and no run has used.");

  private final Usage usage;

  private GuardLimits(Usage usage) {
    this.usage = usage;
  }

  static GuardLimits show() {
    return new GuardLimits(SHOW);
  }

  static GuardLimits raise() {
    return new GuardLimits(RAISE);
  }

  static GuardLimits takeBack() {
    return new GuardLimits(TAKE_BACK);
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/limits";
    if (usage.equals(RAISE)) {
      api.post(path + "/raise", raised(arguments));
      invocation.say("Raised; the first run that it lets pass uses it up.");
    } else if (usage.equals(TAKE_BACK)) {
      api.delete(path + "/raise");
      invocation.say("Taken back: the usual limits count again.");
    } else {
      show(invocation, api, path);
    }
  }

  private static void show(Invocation invocation, Api api, String path) {
    var arguments = invocation.arguments();
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
    var raised = limits.innerList("raised");
    if (!raised.isEmpty()) {
      var once = new Table("RAISED", "TO PERCENT", "SCHOOL", "UNTIL", "USED BY RUN", "WHY");
      raised.forEach(
          it ->
              once.line(
                  it.text("rule"),
                  it.text("percent"),
                  it.text("school"),
                  Moments.local(it.text("until")),
                  it.text("used"),
                  it.text("reason")));
      once.print(invocation.terminal(), "");
    }
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
