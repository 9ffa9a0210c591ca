package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hands over a OneRoster CSV package, to be read instead of asking the SIS. */
final class HandOverFile implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "upload",
        List.of("CONNECTION"),
        List.of(
            Option.required("file", "ROSTER.zip"),
            Option.flag("wait"),
            Option.flag("in-blackout"),
            Option.flag("dry-run")),
        "Reads a roster from a OneRoster CSV zip; --wait until the run has ended, --dry-run to apply"
            + " nothing.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var arguments = invocation.arguments();
    var connection = ConnectionLookup.find(api, arguments.operand());
    var file = Path.of(arguments.value("file"));
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure("There is no file " + file + "; check its name.");
    }
    JsonElement answer =
        api.upload(
            ConnectionLookup.path(connection)
                + "/files?name="
                + Api.segment(String.valueOf(file.getFileName()))
                + "&inBlackout="
                + arguments.has("in-blackout")
                + "&dryRun="
                + arguments.has("dry-run"),
            file);
    StartedRun.tell(invocation, answer);
  }
}
