package org.rollcall.platform.cli;

import java.util.List;

/** How every connection stands. */
final class ListConnections implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "connections", List.of(), List.of(), "Lists connections and how current each roster is.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/connections");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "NAME", "DISTRICT", "CONNECTOR", "CONDITION", "ROSTER OF");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.text("id"),
          one.text("name"),
          one.inner("district").text("name"),
          one.text("connector"),
          one.text("condition").replace('_', ' '),
          Moments.local(one.text("rosterAt")));
    }
    table.print(invocation.terminal(), "There is no connection; \"rollcall connect\" makes one.");
    for (Fields one : Fields.list(answer)) {
      if (one.has("attention")) {
        invocation.say(one.text("name") + ": " + one.text("attention"));
      }
      if (one.has("paused")) {
        var pause = one.inner("paused");
        invocation.say(
            one.text("name")
                + ": paused since "
                + Moments.local(pause.text("since"))
                + " by "
                + pause.text("by")
                + "; \"rollcall release "
                + one.text("id")
                + "\" lets runs go on.");
      }
      if (one.has("stale")) {
        invocation.say(one.text("name") + ": " + StaleLine.of(one.inner("stale")));
      }
    }
  }
}
