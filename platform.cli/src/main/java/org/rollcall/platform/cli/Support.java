package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Whether support with the SIS is on; and the bundle to hand over. */
final class Support implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "support",
        List.of("CONNECTION"),
        List.of(Option.flag("on"), Option.flag("off"), Option.flag("bundle")),
        "Says whether support with the SIS is on, switches it, or prints the support bundle.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    if (arguments.has("on") && arguments.has("off")) {
      throw CommandFailure.misused("Say either --on or --off.");
    }
    var path = ConnectionLookup.path(ConnectionLookup.find(api, arguments.operand())) + "/support";
    if (arguments.has("bundle")) {
      invocation.print(api.post(path + "/bundle"));
      return;
    }
    if (arguments.has("on") || arguments.has("off")) {
      var body = new JsonObject();
      body.addProperty("enabled", arguments.has("on"));
      api.put(path, body);
    }
    var answer = api.get(path);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var standing = new Fields(answer);
    invocation.say(
        standing.flag("enabled")
            ? "On: %s may be shared with %s, by you."
                .formatted(shared(standing.joined("domains")), standing.text("vendor"))
            : "Off: nothing may be shared with " + standing.text("vendor") + ".");
  }

  private static String shared(String domains) {
    return domains.isEmpty()
        ? "a support bundle, and no domain name because the district has none yet,"
        : "the domain name (" + domains + ") and a support bundle";
  }
}
