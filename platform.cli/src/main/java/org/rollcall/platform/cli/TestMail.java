package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Sends a test by mail. */
final class TestMail implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "notifications test",
        List.of(),
        List.of(Option.required("to", "ADDRESS")),
        "Sends a test by mail, now, and says what the mail server answered.");
  }

  @Override
  public void run(Invocation invocation) {
    var body = new JsonObject();
    body.addProperty("to", invocation.arguments().value("to"));
    invocation.say(new Fields(invocation.api().post("/notifications/test", body)).text("sentence"));
  }
}
