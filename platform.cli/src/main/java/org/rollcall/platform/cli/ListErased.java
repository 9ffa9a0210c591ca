package org.rollcall.platform.cli;

import java.util.List;

/** Who was erased from a roster, by hash. */
final class ListErased implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "erased",
        List.of("CONNECTION"),
        List.of(Option.optional("lift", "HASH")),
        "Lists the hashes of those who were erased; --lift lets the next sync read one again.");
  }

  @Override
  public void run(Invocation invocation) {
    var api = invocation.api();
    var connection = ConnectionLookup.find(api, invocation.arguments().operand());
    var path = ConnectionLookup.path(connection) + "/erased";
    invocation
        .arguments()
        .optional("lift")
        .ifPresent(mark -> api.delete(path + "/" + Api.segment(mark)));
    var answer = api.get(path);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("HASH", "ERASED");
    for (Fields one : Fields.list(answer)) {
      table.line(one.text("mark"), Moments.local(one.text("at")));
    }
    table.print(invocation.terminal(), "Nobody was erased from this roster.");
  }
}
