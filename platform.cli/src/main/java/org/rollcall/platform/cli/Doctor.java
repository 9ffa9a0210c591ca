package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Says what becomes of a typed address; nothing is sent there. */
final class Doctor implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "doctor",
        List.of(),
        List.of(
            Option.required("connector", "ID"),
            Option.required("host-url", "URL"),
            Option.optional("token-url", "URL"),
            Option.repeated("set", "FIELD=VALUE")),
        "Shows what becomes of a typed address, without connecting.");
  }

  @Override
  public void run(Invocation invocation) {
    var body = new JsonObject();
    body.addProperty("connector", invocation.arguments().value("connector"));
    body.add("settings", Connect.settings(invocation.arguments()));
    var answer = invocation.api().post("/addresses", body);
    var look = new Fields(answer);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      look.texts("changes").forEach(change -> invocation.say("changed    " + change));
      if (look.has("addresses")) {
        show(invocation, look.inner("addresses"));
      }
      look.texts("questions").forEach(question -> invocation.say("question   " + question));
    }
    var complaints = look.inner("complaints");
    if (!complaints.names().isEmpty()) {
      throw new CommandFailure(
          String.join(" ", complaints.names().stream().map(complaints::text).toList()));
    }
  }

  private static void show(Invocation invocation, Fields addresses) {
    invocation.say("version    OneRoster " + addresses.text("version"));
    invocation.say("rostering  " + addresses.text("rostering"));
    if (addresses.has("gradebook")) {
      invocation.say("gradebook  " + addresses.text("gradebook"));
    }
    addresses.texts("tokenUrls").forEach(url -> invocation.say("token      " + url));
  }
}
