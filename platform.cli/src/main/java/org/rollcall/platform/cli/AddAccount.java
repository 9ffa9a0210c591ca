package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Adds a person who may sign in. */
final class AddAccount implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "account add",
        List.of(),
        List.of(
            Option.required("email", "EMAIL"),
            Option.required("name", "NAME"),
            Option.required("role", "operator|admin"),
            Option.optional("district", "DISTRICT"),
            Option.required("password", "PASSWORD|-")),
        "Adds a person who may sign in; an admin belongs to a district.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty("email", arguments.value("email"));
    body.addProperty("name", arguments.value("name"));
    body.addProperty("role", arguments.value("role"));
    arguments
        .optional("district")
        .ifPresent(
            named -> body.addProperty("district", DistrictLookup.find(invocation.api(), named)));
    body.addProperty("password", invocation.terminal().secret(arguments.value("password")));
    var answer = invocation.api().post("/accounts", body);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      invocation.say("Added " + new Fields(answer).text("email") + ".");
    }
  }
}
