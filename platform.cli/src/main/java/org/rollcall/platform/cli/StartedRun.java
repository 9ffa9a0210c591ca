package org.rollcall.platform.cli;

import com.google.gson.JsonElement;

/** A run that was asked for. */
final class StartedRun {
  private StartedRun() {}

  /** The run when it has ended, where --wait says so; else as it is. */
  static JsonElement awaited(Invocation invocation, JsonElement started) {
    var run = started;
    while (invocation.arguments().has("wait") && !new Fields(run).flag("finished")) {
      Pause.betweenLooks();
      run = invocation.api().get("/runs/" + new Fields(run).text("id"));
    }
    return run;
  }

  /** Prints what became of it, and fails unless that is good. */
  static void tell(Invocation invocation, JsonElement started) {
    var answer = awaited(invocation, started);
    var run = new Fields(answer);
    if (invocation.json()) {
      invocation.print(answer);
    } else {
      RunLines.print(invocation, run);
      BadRowLines.print(invocation, run);
    }
    if (run.flag("finished") && !run.text("state").equals("succeeded")) {
      var sentence = run.text("sentence");
      throw new CommandFailure(sentence.isEmpty() ? "The run was stopped; sync again." : sentence);
    }
  }
}
