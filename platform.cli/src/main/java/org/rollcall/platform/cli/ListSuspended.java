package org.rollcall.platform.cli;

import java.util.List;

/** What is suspended: in the roster, and no longer in the SIS. */
final class ListSuspended implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "suspended",
        List.of("CONNECTION"),
        List.of(Option.optional("collection", "COLLECTION")),
        "Lists what stays in the roster, suspended, though the SIS has it no longer.");
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
                    + "/suspended?limit=500&collection="
                    + Api.segment(collection));
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var counts = new Fields(answer).inner("counts");
    counts.names().forEach(name -> invocation.say(name + ": " + counts.text(name)));
    var table = new Table("OF", "RECORD", "TITLE", "SUSPENDED", "RUN", "MISSING", "NEXT");
    for (Fields one : new Fields(answer).innerList("items")) {
      table.line(
          one.text("type"),
          one.text("sourcedId"),
          one.text("title"),
          Moments.local(one.text("since")),
          one.text("run"),
          Moments.local(one.text("missing")),
          next(one.text("then")));
    }
    table.print(invocation.terminal(), "None of the " + collection + " are suspended.");
  }

  private static String next(String then) {
    return switch (then) {
      case "remove" -> "goes with the next complete run";
      case "keep" -> "kept without the mark";
      default -> "stays until it is back";
    };
  }
}
