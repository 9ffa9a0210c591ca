package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Seals every secret with a new master key. */
final class RotateKey implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "key rotate",
        List.of(),
        List.of(Option.optional("new-key", "KEY|-")),
        "Seals every secret with a new master key; --new-key only where ROLLCALL_MASTER_KEY gives"
            + " it.");
  }

  @Override
  public void run(Invocation invocation) {
    var body = new JsonObject();
    var given = invocation.arguments().optional("new-key");
    given.ifPresent(key -> body.addProperty("newKey", invocation.terminal().secret(key)));
    var answer = invocation.api().post("/master-key/rotate", body);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say(
        "The master key is a new one; secrets sealed anew: "
            + new Fields(answer).number("secrets")
            + ".");
    invocation.say(
        given.isPresent()
            ? "Start Rollcall with the new value of ROLLCALL_MASTER_KEY from now on."
            : "Export it with \"rollcall key export FILE\". Back-ups made before need the key from"
                + " before.");
  }
}
