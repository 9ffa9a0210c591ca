package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Removes a connection with its credential, roster and history; asks back where a person sits. */
final class Disconnect implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "disconnect",
        List.of("CONNECTION"),
        List.of(Option.flag("yes")),
        "Removes a connection with its roster and history; --yes does not ask back.");
  }

  @Override
  public void run(Invocation invocation) {
    var connection = ConnectionLookup.find(invocation.api(), invocation.arguments().operand());
    if (!agreed(invocation, connection.text("name"))) {
      throw new CommandFailure("Nothing was removed, because you did not answer yes.");
    }
    invocation.api().delete(ConnectionLookup.path(connection));
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
    terminal
        .err()
        .print("Remove \"" + name + "\" with its credential, roster and history? [yes/no] ");
    terminal.err().flush();
    return Set.of("y", "yes").contains(terminal.line().strip());
  }
}
