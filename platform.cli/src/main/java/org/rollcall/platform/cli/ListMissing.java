package org.rollcall.platform.cli;

import java.util.List;

/** What is missing in the SIS and waits to be removed. */
final class ListRemovals implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "removals",
        List.of("CONNECTION"),
        List.of(Option.optional("collection", "COLLECTION")),
        "Lists what is missing in the SIS and goes, or is suspended, when its grace is over.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(invocation.api(), arguments.operand());
    var collection = arguments.optional("collection").orElse("users");
    var answer =
        invocation
            .api()
            .get(
                ConnectionLookup.path(connection)
                    + "/removals?limit=500&collection="
                    + Api.segment(collection));
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var counts = new Fields(answer).inner("counts");
    counts.names().forEach(name -> invocation.say(name + ": " + counts.text(name)));
    var table = new Table("OF", "RECORD", "TITLE", "SINCE", "THEN", "DUE", "RUNS");
    for (Fields one : new Fields(answer).innerList("items")) {
      table.line(
          one.text("type"),
          one.text("sourcedId"),
          one.text("title"),
          Moments.local(one.text("since")),
          one.text("then"),
          one.has("due") ? Moments.local(one.text("due")) : "",
          one.has("due") ? one.text("runsLeft") : "");
    }
    table.print(invocation.terminal(), "None of the " + collection + " wait.");
  }
}
