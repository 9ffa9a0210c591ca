package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Ends a connection, and says for how long its data is kept; asks back where a person sits. */
final class Disconnect implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "disconnect",
        List.of("CONNECTION"),
        List.of(Option.optional("delete", "now|DAYS"), Option.flag("yes")),
        "Ends a connection; its data is deleted now or after 30 days; --yes does not ask back.");
  }

  @Override
  public void run(Invocation invocation) {
    var connection = ConnectionLookup.find(invocation.api(), invocation.arguments().operand());
    if (!agreed(invocation, connection.text("name"))) {
      throw new CommandFailure("Nothing was disconnected, because you did not answer yes.");
    }
    var delete = invocation.arguments().optional("delete");
    invocation
        .api()
        .delete(
            ConnectionLookup.path(connection)
                + delete.map(when -> "?delete=" + Api.segment(when)).orElse(""));
    if (invocation.json()) {
      var answer = new JsonObject();
      answer.addProperty("disconnected", connection.number("id"));
      invocation.print(answer);
    } else {
      invocation.say("Disconnected \"" + connection.text("name") + "\".");
    }
  }

  private static boolean agreed(Invocation invocation, String name) {
    var terminal = invocation.terminal();
    if (invocation.arguments().has("yes") || !terminal.interactive()) {
      return true;
    }
    terminal.err().print("Disconnect \"" + name + "\" and forget its secret? [yes/no] ");
    terminal.err().flush();
    return Set.of("y", "yes").contains(terminal.line().strip());
  }
}
