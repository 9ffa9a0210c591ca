package org.rollcall.platform.cli;

import java.util.List;

/** What needs somebody. */
final class ListIncidents implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "incidents",
        List.of(),
        List.of(Option.flag("over")),
        "Lists what needs somebody, since when and who; --over lists what was over lately.");
  }

  @Override
  public void run(Invocation invocation) {
    boolean over = invocation.arguments().has("over");
    var answer = invocation.api().get("/incidents");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("SINCE", over ? "OVER SINCE" : "WHO ACTS", "WHAT", "MORE");
    var list = new Fields(answer).object().getAsJsonArray(over ? "over" : "open");
    for (Fields incident : Fields.list(list)) {
      table.line(
          Moments.local(incident.text("opened")),
          over ? Moments.local(incident.text("closed")) : incident.text("whoActs"),
          incident.text("title"),
          incident.text("sentence"));
    }
    table.print(
        invocation.terminal(),
        over ? "Nothing was over lately." : "Nothing needs anybody right now.");
  }
}
