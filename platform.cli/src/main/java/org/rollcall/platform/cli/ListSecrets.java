package org.rollcall.platform.cli;

import java.util.List;

/** How the two secrets of a connection stand; never the secrets. */
final class ListSecrets implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "secrets", List.of("CONNECTION"), List.of(), "Shows the two secrets' dates and state.");
  }

  @Override
  public void run(Invocation invocation) {
    var id = ConnectionLookup.find(invocation.api(), invocation.arguments().operand()).text("id");
    var answer = invocation.api().get("/connections/" + id + "/secrets");
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    print(invocation, new Fields(answer));
  }

  static void print(Invocation invocation, Fields secrets) {
    var table = new Table("SLOT", "STATE", "FIRST DAY", "LAST DAY", "TRIED");
    for (Fields slot : secrets.innerList("slots")) {
      table.line(
          slot.text("slot"),
          slot.text("state"),
          slot.text("effectiveOn"),
          slot.text("expiresOn"),
          slot.flag("tried") ? "yes" : "not yet");
    }
    table.print(invocation.terminal(), "There is no secret.");
    if (secrets.has("attention")) {
      invocation.say(secrets.text("attention"));
    }
  }
}
