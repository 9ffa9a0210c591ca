package org.rollcall.platform.cli;

import java.util.List;

/** Whether the audit log is as it was written. */
final class VerifyAudit implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "audit verify",
        List.of(),
        List.of(),
        "Says whether an entry of the audit log was changed or taken away.");
  }

  @Override
  public void run(Invocation invocation) {
    var found = new Fields(invocation.api().post("/audit/verify"));
    boolean unbroken = found.flag("unbroken");
    if (invocation.json()) {
      invocation.print(found.object());
    } else if (unbroken) {
      invocation.say(
          "Unbroken: %s entries since %s."
              .formatted(found.text("entries"), Moments.local(found.text("since"))));
      invocation.say(found.text("sentence"));
    }
    if (!unbroken) {
      throw new CommandFailure(found.text("sentence"));
    }
  }
}
