package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Finds out what the SIS of a connection really does. */
final class ProbeConnection implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "probe",
        List.of("CONNECTION"),
        List.of(Option.optional("write-in-class", "SOURCEDID")),
        "Finds out what a SIS really does; writes only into a class that is named.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var body = new JsonObject();
    invocation
        .arguments()
        .optional("write-in-class")
        .ifPresent(id -> body.addProperty("writeInClass", id));
    JsonElement answer = api.post(ConnectionLookup.path(connection) + "/probe", body);
    int printed = print(invocation, new Fields(answer), 0);
    while (new Fields(answer).text("state").equals("running")) {
      Pause.betweenLooks();
      answer = api.get("/probes/" + Api.segment(new Fields(answer).text("id")));
      printed = print(invocation, new Fields(answer), printed);
    }
    if (invocation.json()) {
      invocation.print(answer);
    }
    conclude(invocation, new Fields(answer));
  }

  private static int print(Invocation invocation, Fields probe, int printed) {
    var findings = probe.innerList("findings");
    if (!invocation.json()) {
      for (Fields one : findings.subList(Math.min(printed, findings.size()), findings.size())) {
        var value = one.has("value") ? one.text("value") : "not known";
        invocation.say("%s: %s. %s".formatted(one.text("title"), value, one.text("seen")));
      }
    }
    return findings.size();
  }

  private static void conclude(Invocation invocation, Fields probe) {
    if (!probe.text("state").equals("done")) {
      throw new CommandFailure(probe.text("sentence"));
    }
    var profile = probe.inner("profile");
    if (!invocation.json()) {
      profile
          .innerList("changes")
          .forEach(change -> invocation.say("Changed since last time: " + change.text("sentence")));
    }
    if (!profile.texts("leftBehind").isEmpty()) {
      throw new CommandFailure(
          "These line items could not be deleted again; delete them in the SIS: "
              + profile.joined("leftBehind")
              + ".");
    }
  }
}
