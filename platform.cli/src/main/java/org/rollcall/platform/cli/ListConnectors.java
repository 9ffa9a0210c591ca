package org.rollcall.platform.cli;

import java.util.List;

/** What is in the connector folder, and what each does. */
final class ListConnectors implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "connectors", List.of(), List.of(), "Lists connectors with version, state and problem.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/connectors");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("ID", "VERSION", "STATE", "CONNECTIONS", "PRODUCT", "FILE");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.has("id") ? one.text("id") : "-",
          one.text("version"),
          one.text("state"),
          one.text("connections"),
          one.text("product"),
          one.text("file"));
    }
    table.print(
        invocation.terminal(),
        "No connector is installed; install one with \"rollcall connectors install FILE\".");
    for (Fields one : Fields.list(answer)) {
      if (one.has("problem")) {
        invocation.say(one.text("file") + ": " + one.text("problem"));
      }
    }
  }
}
