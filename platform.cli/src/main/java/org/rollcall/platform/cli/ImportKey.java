package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lets what an exported master key had sealed open again. */
final class ImportKey implements Command {
  private static final int LONGEST = 10_000;

  @Override
  public Usage usage() {
    return new Usage(
        "key import",
        List.of("FILE"),
        List.of(),
        "Brings an exported master key back, after a restore; asks for its passphrase.");
  }

  @Override
  public void run(Invocation invocation) {
    var body = new JsonObject();
    body.addProperty("file", read(Path.of(invocation.arguments().operand())));
    body.addProperty("passphrase", Passphrase.once(invocation.terminal()));
    var answer = invocation.api().post("/master-key/import", body);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    long secrets = new Fields(answer).number("secrets");
    invocation.say(
        secrets == 0
            ? "No secret waited for this key: those that are stored open already, or belong to"
                + " another key."
            : "Secrets that open again: " + secrets + ".");
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) <= LONGEST) {
        return Files.readString(file);
      }
    } catch (IOException unreadable) {
      // Said below, in the same words as for a file that is too large.
    }
    throw new CommandFailure(
        file + " cannot be read as an exported master key; check its name and its rights.");
  }
}
