package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Approves a held plan, or part of it. */
final class ApprovePlan implements Command {
  private static final List<String> SCOPE = List.of("school", "class", "kind");

  @Override
  public Usage usage() {
    return new Usage(
        "approve",
        List.of("PLAN"),
        List.of(
            Option.required("reason", "TEXT"),
            Option.optional("school", "SOURCED_ID"),
            Option.optional("class", "SOURCED_ID"),
            Option.optional("kind", "KIND"),
            Option.optional("until", "MOMENT")),
        "Approves a held plan or a dry run, or only a school, a class or a kind of change; a run"
            + " follows.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var path = ShowPlan.path(arguments.operand());
    var body = new JsonObject();
    body.addProperty("reason", arguments.value("reason"));
    for (String field : SCOPE) {
      arguments.optional(field).ifPresent(value -> body.addProperty(field, value));
    }
    arguments
        .optional("until")
        .ifPresent(value -> body.addProperty("until", moment(value).toString()));
    // What was looked at last is what is approved; if it was made anew in between, it is refused.
    body.addProperty("generation", new Fields(invocation.api().get(path)).number("generation"));
    var run = invocation.api().post(path + "/approve", body);
    if (invocation.json()) {
      invocation.print(run);
      return;
    }
    invocation.say(
        "Approved. Run %s reads %s anew and applies it."
            .formatted(
                new Fields(run).text("id"),
                new Fields(run).text("trigger").equals("file") ? "the file" : "the SIS"));
  }

  private static Instant moment(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw CommandFailure.misused("Give a moment such as 2026-11-26T00:00:00Z after --until.");
    }
  }
}
