package org.rollcall.platform.cli;

import java.util.List;

/** The plans of a connection. */
final class ListPlans implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "plans",
        List.of("CONNECTION"),
        List.of(),
        "Lists what runs would have changed: held, tried, or to be undone.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var answer = api.get(ConnectionLookup.path(connection) + "/plans");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("PLAN", "MADE", "KIND", "STATE", "IN", "CHANGE", "GO", "SENTENCE");
    for (Fields plan : Fields.list(answer)) {
      table.line(
          plan.text("id"),
          Moments.local(plan.text("made")),
          plan.text("kind"),
          plan.text("state"),
          plan.text("additions"),
          plan.text("changes"),
          plan.text("removals"),
          plan.text("sentence"));
    }
    table.print(invocation.terminal(), "There are no plans: every run was applied at once.");
  }
}
