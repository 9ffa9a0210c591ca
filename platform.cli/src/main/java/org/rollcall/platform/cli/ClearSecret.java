package org.rollcall.platform.cli;

import java.util.List;

/** Removes the next secret. */
final class ClearSecret implements Command {
  @Override
  public Usage usage() {
    return new Usage("secrets clear", List.of("CONNECTION"), List.of(), "Removes the next secret.");
  }

  @Override
  public void run(Invocation invocation) {
    var id = ConnectionLookup.find(invocation.api(), invocation.arguments().operand()).text("id");
    invocation.api().delete("/connections/" + id + "/secrets/next");
    if (!invocation.json()) {
      invocation.say("There is no next secret now.");
    }
  }
}
