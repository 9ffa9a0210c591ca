package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Sets somebody's password, and signs them out everywhere. */
final class ResetAccount implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "account reset",
        List.of("EMAIL"),
        List.of(Option.required("password", "PASSWORD|-")),
        "Sets a new password and ends the account's sessions.");
  }

  @Override
  public void run(Invocation invocation) {
    var email = invocation.arguments().operand();
    var path = AccountLookup.path(invocation.api(), email);
    var body = new JsonObject();
    body.addProperty(
        "password", invocation.terminal().secret(invocation.arguments().value("password")));
    var answer = invocation.api().patch(path, body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say("Set a new password for " + new Fields(answer).text("email") + ".");
    }
  }
}
