package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Takes a connector out of the folder; its connections keep roster and history. */
final class RemoveConnector implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "connectors remove",
        List.of("ID"),
        List.of(),
        "Removes a connector, or one file of it; its connections wait for it.");
  }

  @Override
  public void run(Invocation invocation) {
    var id = invocation.arguments().operand();
    invocation.api().delete("/connectors/" + Api.segment(id));
    if (invocation.json()) {
      var answer = new JsonObject();
      answer.addProperty("removed", id);
      invocation.print(answer);
    } else {
      invocation.say("Removed " + id + "; its connections keep their rosters and wait for it.");
    }
  }
}
