package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Asks for a sync run, and waits for its end where wanted. */
final class SyncConnection implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "sync",
        List.of("CONNECTION"),
        List.of(Option.flag("wait"), Option.flag("in-blackout"), Option.flag("changes-only")),
        "Syncs the roster now; --wait until the run has ended, --in-blackout though one holds,"
            + " --changes-only where the SIS tells what changed.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var wish = new JsonObject();
    wish.addProperty("inBlackout", invocation.arguments().has("in-blackout"));
    wish.addProperty("changesOnly", invocation.arguments().has("changes-only"));
    JsonElement answer = api.post(ConnectionLookup.path(connection) + "/runs", wish);
    StartedRun.tell(invocation, answer);
  }
}
