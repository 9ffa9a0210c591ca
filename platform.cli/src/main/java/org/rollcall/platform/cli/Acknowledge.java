package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Agrees to what may flow over a connection. */
final class Acknowledge implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "acknowledge",
        List.of("CONNECTION", "import[,export]"),
        List.of(Option.flag("confirm-not-eligible")),
        "Agrees to what may flow; import plans the nightly run.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand(0));
    var body = body(invocation.arguments().operand(1));
    if (invocation.arguments().has("confirm-not-eligible")) {
      body.addProperty("confirmNotEligible", true);
    }
    var answer = api.post(ConnectionLookup.path(connection) + "/acknowledge", body);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say(
        "Acknowledged for \"%s\": %s."
            .formatted(connection.text("name"), new Fields(answer).joined("acknowledged")));
  }

  /** Flows between commas, as the API takes them. */
  static JsonObject body(String flows) {
    var body = new JsonObject();
    body.add("flows", Connect.words(flows));
    return body;
  }
}
