package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Previews what undoing a run would change, or applies such a preview. */
final class UndoRun implements Command {
  private final boolean apply;

  private UndoRun(boolean apply) {
    this.apply = apply;
  }

  static UndoRun preview() {
    return new UndoRun(false);
  }

  static UndoRun apply() {
    return new UndoRun(true);
  }

  @Override
  public Usage usage() {
    return apply
        ? new Usage(
            "undo apply",
            List.of("PLAN"),
            List.of(Option.required("reason", "TEXT"), Option.flag("despite-alarms")),
            "Applies the plan of an undo, and pauses the connection.")
        : new Usage(
            "undo", List.of("RUN"), List.of(), "Shows what undoing a run would change, as a plan.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    if (!apply) {
      var plan = invocation.api().post("/runs/" + Api.segment(arguments.operand()) + "/undo");
      if (invocation.json()) {
        invocation.print(plan);
      } else {
        ShowPlan.print(invocation, new Fields(plan));
        invocation.say(
            "Nothing was changed yet; \"rollcall undo apply %s --reason …\" does it."
                .formatted(new Fields(plan).text("id")));
      }
      return;
    }
    var body = new JsonObject();
    body.addProperty("reason", arguments.value("reason"));
    body.addProperty("despiteAlarms", arguments.has("despite-alarms"));
    var run = invocation.api().post(ShowPlan.path(arguments.operand()) + "/apply", body);
    if (invocation.json()) {
      invocation.print(run);
    } else {
      invocation.say(
          "Run %s applies it. The connection is paused; \"rollcall release\" lets it go on."
              .formatted(new Fields(run).text("id")));
    }
  }
}
