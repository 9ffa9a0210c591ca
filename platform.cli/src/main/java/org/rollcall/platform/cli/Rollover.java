package org.rollcall.platform.cli;

import java.util.List;
import java.util.Set;

/** Leads a connection from one school year to the next, step by step. */
final class Rollover implements Command {
  private static final Set<String> STEPS =
      Set.of("freeze", "preview", "dry-run", "release", "give-up");

  @Override
  public Usage usage() {
    return new Usage(
        "rollover",
        List.of("CONNECTION", "[STEP]"),
        List.of(),
        "Shows how far the rollover to the next school year has come, or does a step: freeze,"
            + " preview, dry-run, release, give-up.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var step = invocation.arguments().operandIfGiven(1).orElse("");
    if (!step.isEmpty() && !STEPS.contains(step)) {
      throw CommandFailure.misused(
          "\"" + step + "\" is no step; use freeze, preview, dry-run, release or give-up.");
    }
    var path =
        ConnectionLookup.path(ConnectionLookup.find(api, invocation.arguments().operand()))
            + "/rollover";
    var answer = step.isEmpty() ? api.get(path) : api.post(path + "/" + step);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      print(invocation, new Fields(answer));
    }
  }

  private static void print(Invocation invocation, Fields rollover) {
    invocation.say(
        rollover.flag("goesOn")
            ? "A rollover goes on; next: " + rollover.text("step").replace('_', '-') + "."
            : "No rollover goes on; one begins with freeze.");
    for (Fields session : rollover.innerList("sessions")) {
      invocation.say(
          "  %s (%s): %s to %s, %s"
              .formatted(
                  session.text("title"),
                  session.text("type"),
                  session.text("first"),
                  session.text("last"),
                  session.text("standing")));
    }
    if (rollover.has("plan")) {
      var plan = rollover.inner("plan");
      invocation.say(
          "Dry run: %d come, %d change, %d ended with the old year, %d go besides."
              .formatted(
                  plan.number("additions"),
                  plan.number("changes"),
                  plan.number("ended"),
                  plan.number("removals") - plan.number("ended")));
    }
    if (rollover.has("release")) {
      invocation.say("Released with run " + rollover.inner("release").text("id") + ".");
    }
  }
}
