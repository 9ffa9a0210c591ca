package org.rollcall.platform.cli;

import java.util.List;

/** The districts that the key may see. */
final class ListDistricts implements Command {
  @Override
  public Usage usage() {
    return new Usage("districts", List.of(), List.of(), "Lists districts.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/districts");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "NAME", "TIME ZONE", "E-MAIL DOMAINS");
    for (Fields one : Fields.list(answer)) {
      table.line(one.text("id"), one.text("name"), one.text("zone"), one.joined("emailDomains"));
    }
    table.print(
        invocation.terminal(),
        "There is no district yet; finish the set-up in the console, or connect one.");
  }
}
