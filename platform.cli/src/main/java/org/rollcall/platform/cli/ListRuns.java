package org.rollcall.platform.cli;

import java.util.List;

/** The newest runs of a connection. */
final class ListRuns implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "runs", List.of("CONNECTION"), List.of(), "Lists the newest runs of a connection.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var answer = api.get(ConnectionLookup.path(connection) + "/runs");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("RUN", "STARTED", "ENDED", "STATE", "CONNECTOR", "SENTENCE");
    for (Fields run : Fields.list(answer)) {
      table.line(
          run.text("id"),
          Moments.local(run.text("started")),
          Moments.local(run.text("ended")),
          run.text("state"),
          run.text("connectorVersion"),
          run.text("sentence"));
    }
    table.print(invocation.terminal(), "There was no run yet; \"rollcall sync\" starts one.");
  }
}
