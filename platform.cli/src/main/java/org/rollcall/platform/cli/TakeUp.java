package org.rollcall.platform.cli;

import java.util.List;

/** Goes on with what was kept of an earlier connection to the same SIS. */
final class TakeUp implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "take-up",
        List.of("CONNECTION"),
        List.of(),
        "Goes on with the kept roster and history of an earlier connection to the same SIS.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var answer = api.post(ConnectionLookup.path(connection) + "/take-up");
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say(
          "\"%s\" goes on as %s."
              .formatted(connection.text("name"), new Fields(answer).text("id")));
    }
  }

  /** Says so after connecting, where something is kept. */
  static void hint(Invocation invocation, Fields connection) {
    var offer = new Fields(invocation.api().get(ConnectionLookup.path(connection) + "/take-up"));
    if (offer.has("kept")) {
      invocation.say(
          "You were connected to this SIS before; go on with what was kept by \"rollcall take-up %s\"."
              .formatted(connection.text("id")));
    }
  }
}
