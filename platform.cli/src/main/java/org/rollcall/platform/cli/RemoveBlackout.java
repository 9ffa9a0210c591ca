package org.rollcall.platform.cli;

import java.util.List;

/** Removes a blackout. */
final class RemoveBlackout implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "blackouts remove",
        List.of("BLACKOUT"),
        List.of(),
        "Removes a blackout by its number, which schedule shows.");
  }

  @Override
  public void run(Invocation invocation) {
    invocation.api().delete("/blackouts/" + Api.segment(invocation.arguments().operand()));
    if (!invocation.json()) {
      invocation.say("Removed; runs begin by themselves again.");
    }
  }
}
