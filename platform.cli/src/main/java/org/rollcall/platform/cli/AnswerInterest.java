package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Marks an interest as answered, or not. */
final class AnswerInterest implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "interest answered",
        List.of("ID"),
        List.of(Option.flag("reopen")),
        "Marks an interest as answered; for operators.");
  }

  @Override
  public void run(Invocation invocation) {
    var reopen = invocation.arguments().has("reopen");
    var body = new JsonObject();
    body.addProperty("answered", !reopen);
    var path = "/interests/" + Api.segment(invocation.arguments().operand()) + "/answered";
    var answer = invocation.api().put(path, body);
    if (invocation.json()) {
      invocation.print(answer);
      return;
    }
    invocation.say(reopen ? "Marked as not answered." : "Marked as answered.");
  }
}
