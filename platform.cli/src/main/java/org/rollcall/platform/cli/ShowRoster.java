package org.rollcall.platform.cli;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;

/** How many records the roster of a connection holds. */
final class ShowRoster implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "roster", List.of("CONNECTION"), List.of(), "Counts what is stored, by collection.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var answer = api.get(ConnectionLookup.path(connection) + "/roster");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("COLLECTION", "RECORDS");
    for (Map.Entry<String, JsonElement> entry : new Fields(answer).object().entrySet()) {
      if (!List.of("revision", "publishedAt").contains(entry.getKey())) {
        table.line(entry.getKey(), entry.getValue().getAsString());
      }
    }
    table.print(invocation.terminal(), "There is no roster yet; \"rollcall sync\" reads one.");
  }
}
