package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import java.util.List;

/** Tries a connection as it is stored, step by step. */
final class CheckConnection implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "check", List.of("CONNECTION"), List.of(), "Tries a connection, step by step.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    JsonElement answer = api.post(ConnectionLookup.path(connection) + "/check");
    int printed = show(invocation, answer, 0);
    while (new Fields(answer).text("state").equals("running")) {
      Pause.betweenLooks();
      answer = api.get("/checks/" + Api.segment(new Fields(answer).text("id")));
      printed = show(invocation, answer, printed);
    }
    if (invocation.json()) {
      invocation.print(answer);
    }
    var check = new Fields(answer);
    if (check.text("state").equals("failed")) {
      throw new CommandFailure(CheckSteps.failure(check));
    }
  }

  private static int show(Invocation invocation, JsonElement check, int printed) {
    return invocation.json() ? 0 : CheckSteps.print(invocation, new Fields(check), printed);
  }
}
