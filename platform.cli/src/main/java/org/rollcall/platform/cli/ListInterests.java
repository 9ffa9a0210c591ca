package org.rollcall.platform.cli;

import java.util.List;

/** Which SIS districts have that is not listed. */
final class ListInterests implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "interest",
        List.of(),
        List.of(Option.flag("csv")),
        "Lists interest in SIS products that are not listed; --csv and --json export it.");
  }

  @Override
  public void run(Invocation invocation) {
    if (invocation.arguments().has("csv")) {
      invocation.terminal().out().print(invocation.api().text("/interests?format=csv"));
      invocation.terminal().out().flush();
      return;
    }
    var answer = invocation.api().get("/interests");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "PRODUCT", "VENDOR", "ONEROSTER", "ANSWER TO", "WHEN", "ANSWERED");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.text("id"),
          one.text("product"),
          one.text("vendor"),
          one.text("version"),
          one.text("email"),
          Moments.local(one.text("at")),
          one.has("answered") ? Moments.local(one.text("answered")) : "not yet");
    }
    table.print(invocation.terminal(), "Nobody has told of another SIS.");
  }
}
