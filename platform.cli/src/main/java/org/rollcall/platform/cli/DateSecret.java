package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Corrects the dates of a secret. */
final class DateSecret implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "secrets date",
        List.of("CONNECTION"),
        List.of(
            Option.required("slot", "current|next"),
            Option.optional("effective", "DAY"),
            Option.optional("expires", "DAY")),
        "Sets both dates of a secret; one that is left out is taken away.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var id = ConnectionLookup.find(invocation.api(), arguments.operand()).text("id");
    var body = new JsonObject();
    arguments.optional("effective").ifPresent(day -> body.addProperty("effectiveOn", day));
    arguments.optional("expires").ifPresent(day -> body.addProperty("expiresOn", day));
    var path = "/connections/" + id + "/secrets/" + Api.segment(arguments.value("slot"));
    SecretAnswer.print(invocation, invocation.api().patch(path, body));
  }
}
