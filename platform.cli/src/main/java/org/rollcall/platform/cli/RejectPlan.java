package org.rollcall.platform.cli;

import com.google.gson.JsonObject;
import java.util.List;

/** Rejects a held plan. */
final class RejectPlan implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "reject",
        List.of("PLAN"),
        List.of(Option.required("reason", "TEXT")),
        "Rejects a held plan: the roster stays, and the next run is judged anew.");
  }

  @Override
  public void run(Invocation invocation) {
    var arguments = invocation.arguments();
    var body = new JsonObject();
    body.addProperty("reason", arguments.value("reason"));
    var plan = invocation.api().post(ShowPlan.path(arguments.operand()) + "/reject", body);
    if (invocation.json()) {
      invocation.print(plan);
    } else {
      ShowPlan.print(invocation, new Fields(plan));
    }
  }
}
