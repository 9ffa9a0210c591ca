package org.rollcall.platform.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts a connector's bundle into the folder of a running Rollcall. */
final class InstallConnector implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "connectors install",
        List.of("FILE"),
        List.of(),
        "Installs or replaces a connector while Rollcall runs.");
  }

  @Override
  public void run(Invocation invocation) {
    var file = Path.of(invocation.arguments().operand());
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file + "; check its name.");
    }
    var name = Api.segment(file.toAbsolutePath().getFileName().toString());
    var answer = invocation.api().upload("/connectors?name=" + name, file);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var connector = new Fields(answer);
    invocation.say(
        "Installed %s %s: %s."
            .formatted(
                connector.has("id") ? connector.text("id") : connector.text("symbolicName"),
                connector.text("version"),
                connector.text("state")));
  }
}
