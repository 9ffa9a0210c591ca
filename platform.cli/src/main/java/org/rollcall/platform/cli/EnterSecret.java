package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Enters a secret into a slot; kept when a check passes, or when it counts only later. */
final class EnterSecret implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "secrets enter",
        List.of("CONNECTION"),
        List.of(
            Option.required("slot", "current|next"),
            Option.required("secret-code", "SECRET|-"),
            Option.optional("access-key", "KEY"),
            Option.optional("effective", "DAY"),
            Option.optional("expires", "DAY")),
        "Tries a secret and keeps it; days look like 2027-11-26.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var id = ConnectionLookup.find(invocation.api(), arguments.operand()).text("id");
    var body = new JsonObject();
    body.addProperty("secretCode", invocation.terminal().secret(arguments.value("secret-code")));
    arguments.optional("access-key").ifPresent(key -> body.addProperty("accessKey", key));
    arguments.optional("effective").ifPresent(day -> body.addProperty("effectiveOn", day));
    arguments.optional("expires").ifPresent(day -> body.addProperty("expiresOn", day));
    var path = "/connections/" + id + "/secrets/" + Api.segment(arguments.value("slot"));
    SecretAnswer.print(invocation, invocation.api().put(path, body));
  }
}
