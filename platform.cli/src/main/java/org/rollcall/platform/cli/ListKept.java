package org.rollcall.platform.cli;

import java.util.List;

/** Connections that were ended, and until when their data is kept. */
final class ListKept implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "kept",
        List.of(),
        List.of(Option.optional("delete", "ID")),
        "Lists ended connections and until when their data is kept; --delete deletes it now.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    invocation
        .arguments()
        .optional("delete")
        .ifPresent(id -> api.delete("/kept/" + Api.segment(id)));
    var answer = api.get("/kept");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "NAME", "CONNECTOR", "DISCONNECTED", "DATA");
    for (Fields kept : Fields.list(answer)) {
      table.line(
          kept.text("id"),
          kept.text("name"),
          kept.text("connector"),
          Moments.local(kept.text("at")),
          kept.flag("holdsData")
              ? "kept until " + Moments.local(kept.text("deleteAt"))
              : "deleted " + Moments.local(kept.text("deletedAt")));
    }
    table.print(invocation.terminal(), "No connection was ended.");
  }
}
