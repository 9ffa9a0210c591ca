package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Erases one person for good. */
final class ErasePerson implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "person erase",
        List.of("CONNECTION", "SOURCED_ID"),
        List.of(),
        "Erases one person for good; no later sync brings the person back.");
  }

  @Override
  public void run(Invocation invocation) {
    invocation.api().delete(ExportPerson.path(invocation));
    if (invocation.json()) {
      var answer = new JsonObject();
      answer.addProperty("erased", true);
      invocation.print(answer);
    } else {
      invocation.say(
          "Erased; \"rollcall erased %s\" lists the hashes that are left."
              .formatted(invocation.arguments().operand(0)));
    }
  }
}
