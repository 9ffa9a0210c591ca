package org.rollcall.platform.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Shows the setup guide of a connector, and ticks steps off. */
final class FollowGuide implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "guide",
        List.of("CONNECTOR"),
        List.of(
            MeantDistrict.OPTION,
            Option.repeated("done", "NUMBER"),
            Option.repeated("undone", "NUMBER")),
        "Shows the setup guide, and ticks steps off by their numbers.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var path =
        "/districts/%d/guides/%s"
            .formatted(MeantDistrict.of(invocation), Api.segment(arguments.operand()));
    var shown = invocation.api().get(path);
    if (arguments.has("done") || arguments.has("undone")) {
      var steps = new Fields(shown).innerList("steps");
      var body = new JsonObject();
      body.add("done", keys(steps, arguments.values("done")));
      body.add("undone", keys(steps, arguments.values("undone")));
      shown = invocation.api().put(path, body);
    }
    if (invocation.json()) {
      invocation.print(shown);
      return;
    }
    print(invocation, new Fields(shown));
  }

  private static JsonArray keys(List<Fields> steps, List<String> numbers) {
    var keys = new JsonArray();
    for (String number : numbers) {
      keys.add(
          steps.stream()
              .filter(step -> step.text("number").equals(number))
              .findFirst()
              .orElseThrow(
                  () ->
                      CommandFailure.misused(
                          "The guide has no step %s; its steps are 1 to %d."
                              .formatted(number, steps.size())))
              .text("key"));
    }
    return keys;
  }

  private static void print(Invocation invocation, Fields guide) {
    var by = guide.text("lastBy");
    invocation.say(
        "%s: %s of %s done%s"
            .formatted(
                guide.text("product"),
                guide.text("done"),
                guide.text("of"),
                by.isEmpty()
                    ? "."
                    : ", last by " + by + ", " + Moments.local(guide.text("lastAt")) + "."));
    var section = "";
    for (Fields step : guide.innerList("steps")) {
      if (!step.text("section").equals(section)) {
        section = step.text("section");
        invocation.say("");
        invocation.say(section);
      }
      invocation.say(
          "  [%s] %s. %s"
              .formatted(step.flag("done") ? "x" : " ", step.text("number"), step.text("text")));
      if (step.has("hint")) {
        invocation.say("         " + step.text("hint"));
      }
    }
  }
}
