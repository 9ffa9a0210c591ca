package org.rollcall.platform.cli;

import java.util.List;

/** Lets a paused connection go on. */
final class ReleaseConnection implements Command {
  @Override
  public Usage usage() {
    return new Usage(
        "release",
        List.of("CONNECTION"),
        List.of(),
        "Lets a connection go on that an undo has paused.");
  }

  @Override
  public void run(Invocation invocation) {
    var connection = ConnectionLookup.find(invocation.api(), invocation.arguments().operand());
    invocation.api().delete(ConnectionLookup.path(connection) + "/pause");
    invocation.say("Released; runs go on.");
  }
}
