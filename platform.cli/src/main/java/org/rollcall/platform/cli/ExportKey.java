package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** Writes the master key, wrapped with a passphrase, into a file. */
final class ExportKey implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "key export",
        List.of("FILE"),
        List.of(),
        "Writes the master key, wrapped with a passphrase that is read from standard input.");
  }

  @Override
  public void run(Invocation invocation) {
    var file = Path.of(invocation.arguments().operand());
    NewFile.mustNotExist(file);
    var body = new JsonObject();
    body.addProperty("passphrase", Passphrase.twice(invocation.terminal()));
    var answer = new Fields(invocation.api().post("/master-key/export", body));
    NewFile.write(file, answer.text("file"));
    if (invocation.json()) {
      invocation.print(new JsonObject());
    } else {
      invocation.say("The master key is in " + file + "; only the passphrase opens it.");
    }
  }
}
