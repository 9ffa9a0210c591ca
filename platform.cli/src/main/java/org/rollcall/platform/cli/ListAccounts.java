package org.rollcall.platform.cli;

import java.util.List;

/** The people who may sign in. */
final class ListAccounts implements Command {
  @Override
  public Usage usage() {
    return new Usage("accounts", List.of(), List.of(), "Lists accounts.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/accounts");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "E-MAIL", "NAME", "ROLE", "DISTRICT", "STATE");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.text("id"),
          one.text("email"),
          one.text("name"),
          one.text("role"),
          one.text("district"),
          one.flag("disabled") ? "disabled" : "enabled");
    }
    table.print(
        invocation.terminal(), "There is no account yet; \"rollcall account add\" makes one.");
  }
}
