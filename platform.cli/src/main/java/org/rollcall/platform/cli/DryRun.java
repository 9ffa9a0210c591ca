package org.rollcall.platform.cli;

import java.util.List;

/** Tries what a sync would change. */
final class DryRun implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "dry-run",
        List.of("CONNECTION"),
        List.of(Option.flag("wait")),
        "Tries what a sync would change, as a plan; nothing is applied.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var run =
        StartedRun.awaited(invocation, api.post(ConnectionLookup.path(connection) + "/dry-run"));
    if (invocation.json()) {
      invocation.print(run);
      return;
    }
    var fields = new Fields(run);
    invocation.say("Run %s: %s".formatted(fields.text("id"), fields.text("state")));
    invocation.say(
        fields.flag("finished")
            ? fields.text("sentence")
            : "\"rollcall plans\" shows the plan once it has ended.");
  }
}
