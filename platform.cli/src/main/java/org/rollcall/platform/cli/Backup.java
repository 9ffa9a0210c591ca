package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;

/** Makes a back-up while Rollcall runs. */
final class Backup implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "backup",
        List.of("FILE"),
        List.of(),
        "Writes database, settings and connectors into a zip file, without any key.");
  }

  @Override
  public void run(Invocation invocation) {
    var file = Path.of(invocation.arguments().operand());
    NewFile.mustNotExist(file);
    NewFile.write(file, invocation.api().download("/backup"));
    if (invocation.json()) {
      invocation.print(new JsonObject());
      return;
    }
    invocation.say("The back-up is in " + file + ".");
    invocation.say("It holds no key: keep the file of \"rollcall key export\" in another place.");
  }
}
