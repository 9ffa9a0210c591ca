package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Shows when the caller wants mail, or changes it. */
final class OwnNotifications implements Command {
  private static final String PATH = "/me/notifications";

  @Override
  public Usage usage() {
    return new Usage(
        "notifications me",
        List.of(),
        List.of(Option.optional("prefer", "immediately|digest|never")),
        "Shows when you want mail, or changes it; with the key of your own account.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer =
        invocation
            .arguments()
            .optional("prefer")
            .map(
                wish -> {
                  var body = new JsonObject();
                  body.addProperty("preference", wish);
                  return invocation.api().put(PATH, body);
                })
            .orElseGet(() -> invocation.api().get(PATH));
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say("Mail: " + new Fields(answer).text("preference") + ".");
  }
}
