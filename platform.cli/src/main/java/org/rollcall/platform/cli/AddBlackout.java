package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Adds days in which no run begins by itself. */
final class AddBlackout implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "blackouts add",
        List.of("CONNECTION", "FROM", "[UNTIL]"),
        List.of(Option.optional("reason", "TEXT"), Option.flag("whole-district")),
        "Adds days in which no run begins by itself; without UNTIL it has no end.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty("from", arguments.operand(1));
    arguments.operandIfGiven(2).ifPresent(until -> body.addProperty("until", until));
    arguments.optional("reason").ifPresent(reason -> body.addProperty("reason", reason));
    body.addProperty("wholeDistrict", arguments.has("whole-district"));
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand()));
    var answer = api.post(path + "/blackouts", body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say(ShowSchedule.words(new Fields(answer)));
    }
  }
}
