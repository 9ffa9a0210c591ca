package org.rollcall.platform.cli;

import java.util.List;

/** Makes the next secret the current one. */
final class PromoteSecret implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "secrets promote",
        List.of("CONNECTION"),
        List.of(),
        "Tries the next secret and makes it the current one.");
  }

  @Override
  public void run(Invocation invocation) {
    var id = ConnectionLookup.find(invocation.api(), invocation.arguments().operand()).text("id");
    SecretAnswer.print(
        invocation, invocation.api().post("/connections/" + id + "/secrets/promote"));
  }
}
