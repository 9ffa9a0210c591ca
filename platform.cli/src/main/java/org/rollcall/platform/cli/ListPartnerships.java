package org.rollcall.platform.cli;

import java.util.List;

/** How far the partnership with each vendor has come, and what its connector can do. */
final class ListPartnerships implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "partnerships",
        List.of(),
        List.of(),
        "Lists installed products with status, abilities and who can use them.");
  }

  @Override
  public void run(Invocation invocation) {
    var answer = invocation.api().get("/partnerships");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("PRODUCT", "STATUS", "CONNECTOR", "ONEROSTER", "CAN", "FOR WHOM");
    for (Fields one : Fields.list(answer)) {
      table.line(
          one.text("product"),
          one.flag("serves") ? one.text("status") : "does not serve",
          one.text("connectorVersion"),
          one.joined("versions"),
          one.joined("capabilities"),
          one.text("statusNote"));
    }
    table.print(invocation.terminal(), "No connector is installed.");
  }
}
