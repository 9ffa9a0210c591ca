package org.rollcall.platform.cli;

import java.util.List;

/** What people were told. */
final class ListMessages implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "notifications messages",
        List.of(),
        List.of(MeantDistrict.OPTION),
        "Lists the newest messages and how far they came; without a district, all of them.");
  }

  @Override
  public void run(Invocation invocation) {
    var district = invocation.arguments().optional(MeantDistrict.OPTION.name()).isPresent();
    var path = district ? TellDistrict.path(invocation) + "/messages" : "/notifications/messages";
    var answer = invocation.api().get(path);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    var table = new Table("WHEN", "TO WHOM", "WHAT", "HOW FAR", "MORE");
    for (Fields message : Fields.list(answer)) {
      table.line(
          Moments.local(message.text("created")),
          message.text("recipient"),
          message.text("subject"),
          message.text("state"),
          message.text("status"));
    }
    table.print(invocation.terminal(), "Nobody was told anything yet.");
  }
}
